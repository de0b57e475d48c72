package de.umsetzungsmonitor.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What a template says does not depend on who reads its expressions. */
class PathEvaluatorTest {

  private static final Map<String, Object> MODEL =
      Map.of("hit", new Hit("Ziffer 1", new Source("UN", null), List.of()), "trueColour", "rot");

  private final SpringTemplateEngine spring = engine();
  private final SpringTemplateEngine quick = engine();

  PathEvaluatorTest() {
    new TemplateConfiguration().readPathsAtOnce(quick);
  }

  record Hit(String label, @Nullable Source source, List<String> tags) {

    public boolean isShort() {
      return true;
    }

    public String getMark() {
      return "*";
    }

    /** Has a getter too, which is what is read. */
    public String mark() {
      return "not this";
    }

    public String fails() {
      throw new IllegalStateException("as it is");
    }
  }

  record Source(String name, @Nullable String place) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trueColour",
        "hit",
        "hit.label",
        "hit.label()",
        "hit.label.length()",
        "hit.source.name",
        "hit.source.place",
        "hit.tags.empty",
        "hit.short",
        "hit.isShort()",
        "hit.mark",
        "hit.mark()",
        "hit.source?.place?.length()",
        "hit.label + hit.mark",
        "nothing",
        "true",
        "null",
      })
  void everyExpressionHasTheValueThatSpringGivesIt(String expression) {
    assertThat(said(quick, expression)).isEqualTo(said(spring, expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hit.unknown",
        "nothing.label",
        "hit.source.place.empty",
        "hit.fails()",
      })
  void whatSpringRefusesIsRefusedInItsWords(String expression) {
    assertThatThrownBy(() -> said(spring, expression))
        .isInstanceOf(TemplateProcessingException.class)
        .satisfies(refused ->
            assertThatThrownBy(() -> said(quick, expression))
                .isInstanceOf(TemplateProcessingException.class)
                .hasMessage(refused.getMessage()));
  }

  @Test
  void aSelectedObjectIsLeftToSpring() {
    String template = "<p th:object='${hit}' th:text='*{source.name}'></p>";

    assertThat(quick.process(template, new Context(null, MODEL))).isEqualTo("<p>UN</p>");
  }

  private static String said(SpringTemplateEngine engine, String expression) {
    return engine.process("<p th:text='${" + expression + "}'></p>", new Context(null, MODEL));
  }

  private static SpringTemplateEngine engine() {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    return engine;
  }
}
