package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.document.DocumentChoices;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** German first; {@code ?lang=en} switches and a cookie remembers. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:web.properties")
class WebConfiguration implements WebMvcConfigurer {

  /**
   * The words of all rooms in one table for each language: a word is found at the first look, where
   * one bundle after the other would be asked for it, some hundred times a page.
   */
  @Bean
  MessageSource messageSource(@Value("${spring.messages.basename}") List<String> bundles) {
    ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();
    bundles.forEach(bundle -> words.addBasenames("classpath:" + bundle));
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new SupportedLanguageResolver();
    resolver.setDefaultLocale(Locale.GERMAN);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor();
    interceptor.setIgnoreInvalidLocale(true);
    interceptor.setParamName("lang");
    registry.addInterceptor(interceptor);
  }

  @Bean
  MappedInterceptor pageDefaults(Clock clock) {
    return new MappedInterceptor(null, new PageDefaults(clock));
  }

  /** For pages; scripts name a document by its slug. */
  @Bean
  MappedInterceptor typedDocuments(DocumentChoices choices) {
    return new MappedInterceptor(
        null, new String[] {"/api/**", DocumentTypingController.PATH}, new TypedDocuments(choices));
  }

  /**
   * What never changes under its address, which carries its content's hash. Each folder is named:
   * were there one place for all addresses, every link on a page would be looked for among the
   * files first.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    addFiles(registry, "/css/**", "classpath:/static/css/");
    addFiles(registry, "/img/**", "classpath:/static/img/");
    addFiles(registry, "/js/**", "classpath:/static/js/");
    addFiles(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
  }

  private static void addFiles(ResourceHandlerRegistry registry, String path, String folder) {
    registry
        .addResourceHandler(path)
        .addResourceLocations(folder)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  /** Keeps to the languages that pages are written in, whatever a cookie or an address asks for. */
  private static final class SupportedLanguageResolver extends CookieLocaleResolver {

    SupportedLanguageResolver() {
      super("language");
    }

    @Override
    protected Locale parseLocaleValue(String value) {
      return Locale.ENGLISH.getLanguage().equals(value) ? Locale.ENGLISH : Locale.GERMAN;
    }

    @Override
    protected String toLocaleValue(Locale locale) {
      return locale.getLanguage();
    }
  }
}
