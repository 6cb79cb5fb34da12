package shop.platform.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real Kafka broker for tests: one per JVM, which lives as long as the JVM. */
public final class TestKafka {

  private static final Once<EmbeddedKafkaKraftBroker> broker =
      new Once<>("Kafka", TestKafka::start);

  private TestKafka() {}

  /** Points a service at the broker. */
  public static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.kafka.bootstrap-servers", TestKafka::bootstrapServers);
  }

  /** Where the broker listens. */
  public static String bootstrapServers() {
    return broker.get().getBrokersAsString();
  }

  private static EmbeddedKafkaKraftBroker start() {
    EmbeddedKafkaKraftBroker fresh = new EmbeddedKafkaKraftBroker(1, 1);
    fresh.brokerProperty("auto.create.topics.enable", "false");
    fresh.brokerProperty("group.initial.rebalance.delay.ms", "0");
    fresh.afterPropertiesSet();
    return fresh;
  }
}
