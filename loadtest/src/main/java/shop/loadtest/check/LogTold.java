package shop.loadtest.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Told;
import tools.jackson.databind.JsonNode;

/**
 * The broker knows each log entry, once or more often, in the log's words, and heard that units
 * were taken before it heard that they came back.
 */
final class LogTold implements Invariant {

  private static final Comparator<LogEntry> BY_SEQ = Comparator.comparingLong(LogEntry::seq);

  private final Timesale timesale;
  private final Duration clockError;
  private final Map<String, Instant[]> told = new HashMap<>();
  private long events;

  LogTold(Evidence evidence) {
    this.timesale = evidence.sold();
    this.clockError = evidence.bounds().clockError();
  }

  @Override
  public void hear(Told event, Findings findings) {
    boolean made = event.topic().equals(Told.MADE);
    String sale = event.text("saleId");
    if ((!made && !event.topic().equals(Told.RETURNED)) || timesale.sale(sale) == null) {
      return;
    }
    events++;
    List<LogEntry> log = timesale.log(sale);
    int place = place(log, event.number("seq"));
    if (place < 0 || log.get(place).made() != made) {
      findings.violated("the broker was told what the log does not know", event);
      return;
    }
    LogEntry entry = log.get(place);
    Reservation kept = timesale.reservation(entry.reservation());
    if (kept == null || !agrees(event, entry, kept)) {
      findings.violated("an event and the log differ", event, entry, kept);
    }
    Instant[] times = told.computeIfAbsent(sale, _ -> new Instant[log.size()]);
    times[place] = times[place] == null ? event.at() : times[place];
  }

  private static int place(List<LogEntry> log, long seq) {
    return Collections.binarySearch(log, new LogEntry("", seq, "", 1, null, Instant.EPOCH), BY_SEQ);
  }

  private static boolean agrees(Told event, LogEntry entry, Reservation kept) {
    return event.key().equals(entry.reservation())
        && event.text("reservationId").equals(entry.reservation())
        && event.text("orderId").equals(kept.orderId())
        && event.number("quantity") == Math.abs(entry.units())
        && (entry.made()
            ? isMade(event, entry, kept)
            : event.text("reason").equals(entry.reason()) && isAt(event, "returnedAt", entry));
  }

  private static boolean isMade(Told event, LogEntry entry, Reservation kept) {
    JsonNode price = event.body().path("unitPrice");
    return event.text("productId").equals(kept.product())
        && event.text("customerId").equals(kept.customer())
        && event.text("paymentMethod").equals(kept.method())
        && price.path("amount").asLong(0) == kept.amount()
        && price.path("currency").asString("").equals(kept.currency())
        && isAt(event, "reservedAt", entry);
  }

  private static boolean isAt(Told event, String field, LogEntry entry) {
    return entry.at().toString().equals(event.text(field))
        || entry.at().equals(Instant.parse(event.text(field)));
  }

  @Override
  public void conclude(Findings findings) {
    findings.figure("events of reservations", events);
    for (Sale sale : timesale.sales()) {
      List<LogEntry> log = timesale.log(sale.id());
      Instant[] times = told.getOrDefault(sale.id(), new Instant[log.size()]);
      Map<String, Instant> made = new HashMap<>();
      for (int i = 0; i < times.length; i++) {
        judge(log.get(i), times[i], made, findings);
      }
    }
  }

  private void judge(
      LogEntry entry, @Nullable Instant at, Map<String, Instant> made, Findings findings) {
    if (at == null) {
      findings.violated("the broker was not told a log entry", entry);
    } else if (entry.made()) {
      made.put(entry.reservation(), at);
    } else if (at.plus(clockError).isBefore(made.getOrDefault(entry.reservation(), at))) {
      findings.violated("units were told to come back before they were told to be taken", entry);
    }
  }
}
