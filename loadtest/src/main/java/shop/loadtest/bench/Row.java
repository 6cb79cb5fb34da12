package shop.loadtest.bench;

import java.util.Arrays;
import java.util.List;
import shop.loadtest.drive.Measured;

/** What is measured in every round. */
enum Row {
  NOOP("noop", Variant.NOOP, "answers 201 and keeps nothing: the ceiling of HTTP"),
  BATCHED("batched", Variant.BATCHED, "natural batching, as the shop runs"),
  PLAIN("plain", Variant.PLAIN, "one transaction per reservation, at its best"),
  SOLD_OUT("sold-out", Variant.BATCHED, "a sale without units, as the shop runs"),
  RELAY_OFF("relay-off", Variant.SILENT, "natural batching, and nobody tells Kafka"),
  NOOP_GATEWAY("noop-gateway", Variant.NOOP, "the same through the gateway"),
  BATCHED_GATEWAY("batched-gateway", Variant.BATCHED, "the same through the gateway"),
  PLAIN_GATEWAY("plain-gateway", Variant.PLAIN, "the same through the gateway"),
  SOLD_OUT_GATEWAY("sold-out-gateway", Variant.BATCHED, "the same through the gateway"),
  OPEN("open", Variant.BATCHED, "arrivals at half of what batched reaches, with the lag of Kafka"),
  NOOP_PLATFORM("noop-platform-threads", Variant.NOOP_PLATFORM, "no-op on platform threads"),
  BATCHED_PLATFORM(
      "batched-platform-threads", Variant.BATCHED_PLATFORM, "batched on platform threads"),
  OPEN_PLATFORM(
      "open-platform-threads", Variant.BATCHED_PLATFORM, "the same arrivals on platform threads");

  private static final String ON_PLATFORM_THREADS = "-platform-threads";

  private final String slug;
  private final Variant variant;
  private final String meaning;

  Row(String slug, Variant variant, String meaning) {
    this.slug = slug;
    this.variant = variant;
    this.meaning = meaning;
  }

  static List<Row> of(List<String> slugs) {
    return slugs.isEmpty()
        ? Arrays.stream(values()).filter(Row::isUsual).toList()
        : Arrays.stream(values()).filter(row -> slugs.contains(row.slug)).toList();
  }

  static List<String> slugs() {
    return Arrays.stream(values()).map(Row::slug).toList();
  }

  String slug() {
    return slug;
  }

  Variant variant() {
    return variant;
  }

  String meaning() {
    return meaning;
  }

  /** Whether it is driven unless others are named. */
  boolean isUsual() {
    return !slug.endsWith(ON_PLATFORM_THREADS);
  }

  boolean isOpen() {
    return slug.startsWith("open");
  }

  boolean throughGateway() {
    return slug.endsWith("-gateway");
  }

  boolean soldOut() {
    return slug.startsWith("sold-out");
  }

  /** Whether the checker judges each of its sales; the others' are only counted. */
  boolean isChecked() {
    return this == BATCHED || this == BATCHED_PLATFORM || isOpen();
  }

  /** The kind of answer that this row counts. */
  String kind() {
    return soldOut() ? "409 sold-out" : Measured.PROMISED;
  }
}
