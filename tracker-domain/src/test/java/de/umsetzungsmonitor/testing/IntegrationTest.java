package de.umsetzungsmonitor.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A test with the whole context of its module and a real database, empty before each method. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TestApplication.class,
    properties = {
      "tracker.ingest.upload.poll-interval=50ms",
      "tracker.search.directory=target/search-index",
      "tracker.search.poll-interval=50ms",
      "tracker.suggestion.renewal=false"
    })
@TestExecutionListeners(listeners = EmptyDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface IntegrationTest {}
