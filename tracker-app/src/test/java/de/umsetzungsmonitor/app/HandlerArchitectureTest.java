package de.umsetzungsmonitor.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every method that answers a request owes. */
@AnalyzeClasses(packages = "de.umsetzungsmonitor", importOptions = Production.class)
class HandlerArchitectureTest {

  private static final DescribedPredicate<JavaMethod> HANDLE_REQUESTS =
      DescribedPredicate.describe("handle requests", method -> has(method, RequestMapping.class));

  /** So that no rule passes because nothing was there to look at. */
  @ArchTest
  static void handlers_are_looked_at(JavaClasses classes) {
    assertThat(classes)
        .flatExtracting(JavaClass::getMethods)
        .filteredOn(HANDLE_REQUESTS)
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @ArchTest
  static final ArchRule every_handler_declares_who_may_call_it =
      methods()
          .that(HANDLE_REQUESTS)
          .should(
              new ArchCondition<JavaMethod>("carry @PreAuthorize, or their class does") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean declared =
                      has(method, PreAuthorize.class) || has(method.getOwner(), PreAuthorize.class);
                  events.add(
                      new SimpleConditionEvent(
                          method,
                          declared,
                          method.getFullName() + " does not say who may call it"));
                }
              });

  @ArchTest
  static final ArchRule no_entity_is_bound_to_a_request =
      methods()
          .that(HANDLE_REQUESTS)
          .should(
              new ArchCondition<JavaMethod>("take forms and values, never an entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  for (JavaParameter parameter : method.getParameters()) {
                    boolean entity =
                        parameter.getType().getAllInvolvedRawTypes().stream()
                            .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                    events.add(
                        new SimpleConditionEvent(
                            method, !entity, parameter.getDescription() + " is an entity"));
                  }
                }
              });

  private static boolean has(CanBeAnnotated element, Class<? extends Annotation> annotation) {
    return element.isAnnotatedWith(annotation) || element.isMetaAnnotatedWith(annotation);
  }
}
