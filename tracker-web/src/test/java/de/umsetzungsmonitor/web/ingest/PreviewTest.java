package de.umsetzungsmonitor.web.ingest;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.mend.Piece;
import de.umsetzungsmonitor.ingest.upload.UploadSplits;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** A test that looks at the split of an upload and fills in its form as a browser would. */
@WebTest
abstract class PreviewTest {

  @Autowired MockMvcTester mvc;
  @Autowired UploadSteps steps;
  @Autowired Uploads uploads;
  @Autowired UploadSplits splits;
  @Autowired PolicyDocuments documents;
  @Autowired Examples examples;

  MvcTestResult get(long id, String query) {
    return mvc.get().uri("/ingest/" + id + "/preview" + query).with(SignIn.analyst()).exchange();
  }

  MvcTestResult post(long id, Map<String, String> form, String action) {
    return mvc.post()
        .uri("/ingest/" + id + "/preview")
        .params(values(form, action))
        .with(SignIn.analyst())
        .with(csrf())
        .exchange();
  }

  MvcTestResult post(long id, String action) {
    return post(id, form(id), action);
  }

  /** The fields of the page as a browser would send them. */
  Map<String, String> form(long id) {
    return fields(get(id, ""));
  }

  Map<String, String> open(long id, int key) {
    return fields(get(id, "?at=" + key));
  }

  static Map<String, String> fields(MvcTestResult page) {
    FormElement form =
        (FormElement) Jsoup.parse(body(page)).selectStream("#preview").findFirst().orElseThrow();
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    return fields;
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  static MultiValueMap<String, String> values(Map<String, String> form, String action) {
    Map<String, String> sent = new LinkedHashMap<>(form);
    sent.put("action", action);
    return MultiValueMap.fromSingleValue(sent);
  }

  List<String> labels(long id) {
    return splits.of(uploads.get(id)).mended().pieces().stream().map(Piece::label).toList();
  }
}
