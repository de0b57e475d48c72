package de.umsetzungsmonitor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells scripts as problem details (RFC 9457) why they were not let in. */
@Component
public class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final MessageSource messages;
  private final LocaleResolver locales;
  private final JsonMapper json;

  ApiProblems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  /** Nobody is signed in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(request, response, HttpStatus.UNAUTHORIZED, "account.api.signIn");
  }

  /** Somebody is signed in who may not, or the proof is missing that the browser was meant to. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    String code = e instanceof CsrfException ? "account.api.csrf" : "account.api.forbidden";
    write(request, response, HttpStatus.FORBIDDEN, code);
  }

  /** The token that was shown is unknown, expired or revoked, or its account is disabled. */
  void refuseToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    write(request, response, HttpStatus.UNAUTHORIZED, "account.api.token");
  }

  /**
   * Answers with a problem detail.
   *
   * @param code the key of the message that says in words what is wrong
   */
  public void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    String detail = messages.getMessage(code, null, locales.resolveLocale(request));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
  }
}
