package shop.loadtest.story;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how many events its readers have not read. */
final class Lag implements AutoCloseable {

  // Each reads under its own name.
  private static final List<String> READERS =
      List.of("order-service", "payment-service", "cart-service", "timesale-service");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Admin admin;

  Lag(String broker) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()));
  }

  /** All together, or -1 when the broker does not say. */
  long total() throws InterruptedException {
    try {
      long lag = 0;
      for (String reader : READERS) {
        lag += of(reader);
      }
      return lag;
    } catch (ExecutionException notNow) {
      return -1;
    }
  }

  private long of(String reader) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    admin
        .listConsumerGroupOffsets(reader)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> {
          if (offset != null) {
            read.put(partition, offset);
          }
        });
    Map<TopicPartition, OffsetSpec> wish = new HashMap<>();
    read.keySet().forEach(partition -> wish.put(partition, OffsetSpec.latest()));
    var ends = admin.listOffsets(wish).all().get();
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue().offset() - position(read, end.getKey()))
        .filter(behind -> behind > 0)
        .sum();
  }

  private static long position(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition of) {
    OffsetAndMetadata position = read.get(of);
    return position == null ? Long.MAX_VALUE : position.offset();
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
