package shop.devstack;

import shop.devstack.control.StatusView;
import shop.devstack.control.StatusView.ProcessView;

/** The status as a table for people. */
final class StatusTable {

  private static final String ROW = "%-22s %-9s %6s %8s %8s %6s %8s %9s%n";

  private StatusTable() {}

  static String of(StatusView status) {
    StringBuilder table = new StringBuilder();
    table.append(
        ROW.formatted("process", "state", "port", "pid", "memory", "cpu", "cpu time", "uptime"));
    status.processes().forEach(process -> table.append(row(process)));
    long memory = status.processes().stream().mapToLong(ProcessView::memory).sum();
    double percent = status.processes().stream().mapToDouble(ProcessView::cpuPercent).sum();
    double seconds = status.processes().stream().mapToDouble(ProcessView::cpuSeconds).sum();
    table.append(
        ROW.formatted(
            "total",
            status.phase(),
            "",
            "",
            megabytes(memory),
            percent(percent),
            seconds(seconds),
            ""));
    return table.toString();
  }

  private static String row(ProcessView process) {
    return ROW.formatted(
        process.id(),
        process.state(),
        process.port() == 0 ? "" : process.port(),
        process.pid() == 0 ? "" : process.pid(),
        megabytes(process.memory()),
        percent(process.cpuPercent()),
        seconds(process.cpuSeconds()),
        uptime(process.upSeconds()));
  }

  private static String megabytes(long bytes) {
    return "%d MB".formatted(bytes >> 20);
  }

  private static String percent(double percent) {
    return "%.0f %%".formatted(percent);
  }

  private static String seconds(double seconds) {
    return "%.1f s".formatted(seconds);
  }

  static String uptime(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
