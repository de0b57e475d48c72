package de.umsetzungsmonitor.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes NUL out of all parameters: nobody types it, and PostgreSQL has no text with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainParameters extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new PlainRequest(request), response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Reads no parameter before the character encoding of the request is set. */
  private static final class PlainRequest extends HttpServletRequestWrapper {

    private PlainRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : plain(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : plain(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> plain = new LinkedHashMap<>();
      super.getParameterMap().forEach((name, values) -> plain.put(name, plain(values)));
      return plain;
    }

    private static String[] plain(String[] values) {
      return Arrays.stream(values).map(PlainRequest::plain).toArray(String[]::new);
    }

    private static String plain(String value) {
      return value.replace("\0", "");
    }
  }
}
