package de.umsetzungsmonitor.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The directions between the modules, and what no module may know. */
@AnalyzeClasses(packages = "de.umsetzungsmonitor", importOptions = Production.class)
class ArchitectureTest {

  private static final String DOMAIN = "de.umsetzungsmonitor.domain..";
  private static final String INGEST = "de.umsetzungsmonitor.ingest..";
  private static final String SEARCH = "de.umsetzungsmonitor.search..";
  private static final String WEB = "de.umsetzungsmonitor.web..";
  private static final String APP = "de.umsetzungsmonitor.app..";
  private static final String LUCENE = "org.apache.lucene..";
  private static final String[] PAGES = {
    "org.springframework.web..",
    "org.springframework.http..",
    "org.springframework.security.web..",
    "jakarta.servlet..",
    "org.thymeleaf.."
  };

  /** So that no rule passes because nothing was there to look at. */
  @ArchTest
  static void every_module_is_looked_at(JavaClasses classes) {
    Map.of("domain", 30, "ingest", 10, "search", 5, "web", 10, "app", 10)
        .forEach((module, least) ->
            assertThat(classes)
                .filteredOn(
                    type -> type.getPackageName().startsWith("de.umsetzungsmonitor." + module))
                .as(module)
                .hasSizeGreaterThanOrEqualTo(least));
  }

  /** The command that brings files in takes modules too, and must not do what a server does. */
  @ArchTest
  static final ArchRule only_what_serves_pages_works_in_the_background =
      classes()
          .that()
          .areAnnotatedWith(EnableScheduling.class)
          .should()
          .be(TrackerApplication.class);

  @ArchTest
  static final ArchRule the_domain_knows_none_of_its_users =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INGEST, SEARCH, WEB, APP);

  @ArchTest
  static final ArchRule ingest_meets_neither_search_nor_pages =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SEARCH, WEB, APP);

  @ArchTest
  static final ArchRule search_meets_neither_ingest_nor_pages =
      noClasses()
          .that()
          .resideInAPackage(SEARCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INGEST, WEB, APP);

  @ArchTest
  static final ArchRule the_web_does_not_know_the_application =
      noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat().resideInAPackage(APP);

  @ArchTest
  static final ArchRule only_the_web_knows_pages_and_requests =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, INGEST, SEARCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PAGES);

  @ArchTest
  static final ArchRule only_search_knows_lucene =
      noClasses()
          .that()
          .resideOutsideOfPackage(SEARCH)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(LUCENE);

  @ArchTest
  static final ArchRule search_writes_no_html =
      noClasses()
          .that()
          .resideInAPackage(SEARCH)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.apache\\.lucene\\.search\\..*(HTML|DefaultPassageFormatter).*"
                  + "|.*\\.HtmlUtils|.*\\.HtmlEscap.*");

  @ArchTest
  static final ArchRule the_web_asks_repositories_and_never_the_database =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "org.hibernate..",
              "org.springframework.jdbc..",
              "java.sql..");

  @ArchTest
  static final ArchRule modules_are_free_of_cycles =
      slices().matching("de.umsetzungsmonitor.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("de.umsetzungsmonitor.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule null_is_a_decision_in_every_package =
      classes()
          .should(
              new ArchCondition<JavaClass>("lie in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  events.add(
                      new SimpleConditionEvent(
                          type,
                          type.getPackage().isAnnotatedWith(NullMarked.class),
                          type.getPackageName() + " has no package-info with @NullMarked"));
                }
              });
}
