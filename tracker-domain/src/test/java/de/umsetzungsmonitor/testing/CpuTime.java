package de.umsetzungsmonitor.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** Measures work by the time that the processor gives to it, whatever else the machine does. */
public final class CpuTime {

  private CpuTime() {}

  /**
   * The processor time that this thread spends on the work; what other threads do does not count.
   */
  public static Duration of(Executable work) throws Throwable {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.execute();
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
  }
}
