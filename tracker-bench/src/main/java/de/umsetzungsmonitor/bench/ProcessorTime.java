package de.umsetzungsmonitor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the processor gave to this process so far, whatever else the machine did meanwhile. */
final class ProcessorTime {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  /** Nanoseconds of all threads of this process together. */
  static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
