package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.document.DocumentChoices;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Leads from a page whose filter names a document as people cite it to the same page with its slug,
 * so that each filter has one address. What no document is called stays, and the page says so.
 */
class TypedDocuments implements HandlerInterceptor {

  private static final String PARAMETER = "document";
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

  private final DocumentChoices choices;

  TypedDocuments(DocumentChoices choices) {
    this.choices = choices;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String[] typed = request.getParameterValues(PARAMETER);
    if (typed == null
        || !request.getMethod().equals("GET")
        || request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    List<String> citations =
        Arrays.stream(typed)
            .filter(each -> !each.isBlank() && !SLUG.matcher(each).matches())
            .toList();
    Map<String, String> slugs = choices.named(citations);
    if (slugs.isEmpty()) {
      return true;
    }
    List<String> documents =
        Arrays.stream(typed).map(each -> slugs.getOrDefault(each, each)).distinct().toList();
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader(HttpHeaders.LOCATION, address(request, documents));
    return false;
  }

  private static String address(HttpServletRequest request, List<String> documents) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      for (String value :
          parameter.getKey().equals(PARAMETER) ? documents : List.of(parameter.getValue())) {
        address.queryParam(encoded(parameter.getKey()), encoded(value));
      }
    }
    return address.build(true).toUriString();
  }

  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
