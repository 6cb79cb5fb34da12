package shop.platform.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real Kafka broker for tests: one per JVM, which lives as long as the JVM. */
public final class TestKafka {

  private TestKafka() {}

  /** Points a service at the broker. */
  public static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.kafka.bootstrap-servers", TestKafka::bootstrapServers);
  }

  /** Where the broker listens. */
  public static String bootstrapServers() {
    return Broker.INSTANCE.getBrokersAsString();
  }

  private static final class Broker {
    private static final EmbeddedKafkaKraftBroker INSTANCE = start();

    private static EmbeddedKafkaKraftBroker start() {
      EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
      broker.brokerProperty("auto.create.topics.enable", "false");
      broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
      broker.afterPropertiesSet();
      return broker;
    }
  }
}
