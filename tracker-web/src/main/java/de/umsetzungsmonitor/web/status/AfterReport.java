package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Leads on when a report was saved or confirmed. */
@Component
class AfterReport {

  /** Headers take nothing else. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final MessageSource messages;

  AfterReport(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Leads to an address, which tells what was done. Htmx loads it as a page; in a panel it is only
   * told of it ({@code HX-Trigger: reported}, with the message).
   *
   * @param done the key of the message
   * @param address of this server, encoded
   * @return null if the answer is complete
   */
  @Nullable ModelAndView lead(
      String done, String address, HttpServletRequest request, HttpServletResponse response) {
    ReportFrame frame = ReportFrame.of(request);
    String message = messages.getMessage(done, null, LocaleContextHolder.getLocale());
    if (frame == ReportFrame.PANEL) {
      Map<String, ?> event = Map.of("reported", Map.of("message", message));
      response.setHeader("HX-Trigger", ASCII.writeValueAsString(event));
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    RequestContextUtils.getOutputFlashMap(request).put("message", message);
    if (frame == ReportFrame.PAGE) {
      return SeeOther.at(address);
    }
    // Without its place on the page, or a browser that is there already would load nothing.
    String page = request.getContextPath() + address.replaceFirst("#.*", "");
    RequestContextUtils.saveOutputFlashMap(page, request, response);
    response.setHeader("HX-Redirect", page);
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }
}
