package de.umsetzungsmonitor.web.page;

import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Lets templates read paths at once (see decision 0026). */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

  /** The engine comes with Spring's dialect, whose reader of expressions cannot be changed. */
  @Autowired
  void readPathsAtOnce(SpringTemplateEngine templates) {
    Set<IDialect> dialects = templates.getDialects();
    templates.setDialect(new PathDialect());
    dialects.stream()
        .filter(dialect -> !(dialect instanceof SpringStandardDialect))
        .forEach(templates::addDialect);
  }

  private static final class PathDialect extends SpringStandardDialect {

    private final PathEvaluator paths = new PathEvaluator();

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
      return paths;
    }
  }
}
