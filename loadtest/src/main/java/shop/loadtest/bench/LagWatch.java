package shop.loadtest.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Hears the reservations of one sale from Kafka, as another service would, and compares when each
 * arrives here with when it was made. That time is taken under the sale's lock, before the commit:
 * so what it tells is a little more than commit to Kafka.
 */
final class LagWatch implements AutoCloseable {

  private static final String TOPIC = "reservation.made.v1";
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<String, String> consumer;
  private final String sale;
  private final Histogram micros = new Histogram(1, TimeUnit.MINUTES.toMicros(10), 3);
  private final Thread thread = Thread.ofPlatform().name("lag").daemon().unstarted(this::listen);
  private volatile long heard;
  private volatile boolean closed;

  LagWatch(String broker, String sale) {
    this.sale = "\"saleId\":\"" + sale + "\"";
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(partition -> new TopicPartition(TOPIC, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position); // which is when it really seeks
    thread.start();
  }

  private void listen() {
    while (!closed) {
      for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
        if (message.value().contains(sale)) {
          hear(message.value(), Instant.now());
        }
      }
    }
    consumer.close();
  }

  private void hear(String event, Instant now) {
    long lag = ChronoUnit.MICROS.between(reservedAt(event), now);
    micros.recordValue(Math.clamp(lag, 1, micros.getHighestTrackableValue()));
    heard = micros.getTotalCount();
  }

  static Instant reservedAt(String event) {
    String name = "\"reservedAt\":\"";
    int start = event.indexOf(name) + name.length();
    return Instant.parse(event.substring(start, event.indexOf('"', start)));
  }

  /** Waits until {@code count} reservations have arrived, and answers their lag in microseconds. */
  Histogram await(long count, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (heard < count && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    close();
    return micros;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
