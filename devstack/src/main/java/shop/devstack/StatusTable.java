package shop.devstack;

import shop.devstack.control.StatusView;
import shop.devstack.control.StatusView.ProcessView;
import shop.devstack.control.StatusView.ScalingView;

/** The status as a table for people. */
final class StatusTable {

  private static final String ROW = "%-22s %-9s %6s %8s %8s %6s %9s %9s%n";

  private static final String RULE = "%-22s %5s %6s %7s %9s  %s%n";

  private StatusTable() {}

  static String of(StatusView status) {
    StringBuilder table = new StringBuilder();
    table.append(
        ROW.formatted("process", "state", "port", "pid", "memory", "cpu", "cpu time", "uptime"));
    status.processes().forEach(process -> table.append(row(process)));
    long memory = status.processes().stream().mapToLong(ProcessView::memory).sum();
    table.append(ROW.formatted("total", status.phase(), "", "", megabytes(memory), "", "", ""));
    if (!status.scaling().isEmpty()) {
      table.append("%n".formatted());
      table.append(RULE.formatted("service", "ready", "wanted", "allowed", "cpu", "last decision"));
      status.scaling().forEach(scaling -> table.append(row(scaling)));
    }
    return table.toString();
  }

  private static String row(ScalingView scaling) {
    Integer limit = scaling.cpuLimitMillis();
    return RULE.formatted(
        scaling.service(),
        scaling.ready(),
        scaling.wanted(),
        "%d-%d".formatted(scaling.min(), scaling.max()),
        "%d/%s".formatted(scaling.cpuRequestMillis(), limit == null ? "-" : limit),
        scaling.reason());
  }

  private static String row(ProcessView process) {
    long up = process.upSeconds();
    return ROW.formatted(
        process.id(),
        process.state(),
        process.port() == 0 ? "" : process.port(),
        process.pid() == 0 ? "" : process.pid(),
        megabytes(process.memory()),
        "%.0f %%".formatted(process.cpuPercent()),
        "%.1f s".formatted(process.cpuSeconds()),
        "%d:%02d:%02d".formatted(up / 3600, up / 60 % 60, up % 60));
  }

  private static String megabytes(long bytes) {
    return "%d MB".formatted(bytes >> 20);
  }
}
