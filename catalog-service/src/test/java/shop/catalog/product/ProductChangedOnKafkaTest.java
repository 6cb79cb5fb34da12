package shop.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.catalog.CatalogTest;
import shop.platform.testing.Contracts;
import shop.platform.testing.TestKafka;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.json.JsonMapper;

/** What neighbours really read, from a real broker. */
class ProductChangedOnKafkaTest extends CatalogTest {

  @Autowired private ChangeProducts changes;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "catalog_events");
    TestKafka.properties(registry);
    TestTokens.properties(registry);
    registry.add("shop.demo", () -> "false");
  }

  @Test
  void neighboursReadEachChangeInOrder() {
    ProductId product = new ProductId(fresh("told"));
    list(category(), product, new Text("물건", "Thing"), 1_000, Instant.EPOCH);
    changes.withdraw(product, 0);
    List<ConsumerRecord<String, String>> read = new ArrayList<>();
    try (var neighbour = neighbour()) {
      neighbour.subscribe(List.of("product.changed.v1"));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> {
            neighbour.poll(Duration.ofMillis(200)).forEach(read::add);
            return read.size() == 2;
          });
    }
    assertThat(read)
        .allSatisfy(event -> {
          assertThat(event.key()).isEqualTo(product.value());
          assertThat(
                  new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
              .isEqualTo("product.changed.v1");
          Contracts.assertMatches(
              "product.changed.v1", JsonMapper.shared().readTree(event.value()));
        });
    assertThat(read)
        .extracting(
            event -> JsonMapper.shared().readTree(event.value()).get("withdrawn").asBoolean())
        .containsExactly(false, true);
  }

  private static KafkaConsumer<String, String> neighbour() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG, "neighbour",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
