package de.umsetzungsmonitor.app;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that ship: not the tests, nor what the domain's test archive lends to them. */
class Production implements ImportOption {

  private final ImportOption noTests = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return noTests.includes(location) && !location.contains("/de/umsetzungsmonitor/testing/");
  }
}
