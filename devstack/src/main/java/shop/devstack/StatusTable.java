package shop.devstack;

import java.util.stream.Stream;
import shop.devstack.control.StatusView;
import shop.devstack.control.StatusView.ProcessView;

/** The status as a table for people. */
final class StatusTable {

  private static final String ROW = "%-22s %-9s %6s %8s %8s %6s %9s %9s%n";

  private StatusTable() {}

  static String of(StatusView status) {
    StringBuilder table = new StringBuilder();
    table.append(
        ROW.formatted("process", "state", "port", "pid", "memory", "cpu", "cpu time", "uptime"));
    status.processes().forEach(process -> table.append(row(process)));
    return table.append(row(total(status))).toString();
  }

  private static ProcessView total(StatusView status) {
    Stream<ProcessView> all = status.processes().stream();
    return all.reduce(new ProcessView("total", status.phase(), 0, 0, 0, 0, 0, 0), StatusTable::sum);
  }

  private static ProcessView sum(ProcessView sum, ProcessView next) {
    return new ProcessView(
        sum.id(),
        sum.state(),
        0,
        0,
        sum.memory() + next.memory(),
        sum.cpuPercent() + next.cpuPercent(),
        sum.cpuSeconds() + next.cpuSeconds(),
        Math.max(sum.upSeconds(), next.upSeconds()));
  }

  private static String row(ProcessView process) {
    long up = process.upSeconds();
    return ROW.formatted(
        process.id(),
        process.state(),
        process.port() == 0 ? "" : process.port(),
        process.pid() == 0 ? "" : process.pid(),
        "%d MB".formatted(process.memory() >> 20),
        "%.0f %%".formatted(process.cpuPercent()),
        "%.1f s".formatted(process.cpuSeconds()),
        "%d:%02d:%02d".formatted(up / 3600, up / 60 % 60, up % 60));
  }
}
