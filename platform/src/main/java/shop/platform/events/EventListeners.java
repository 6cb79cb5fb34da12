package shop.platform.events;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.MessageListener;

/** One Kafka listener for each subscription. */
final class EventListeners {

  private final List<ConcurrentMessageListenerContainer<String, String>> containers;

  EventListeners(
      List<Subscription<?>> subscriptions,
      ConsumerFactory<String, String> consumers,
      EventReader reader,
      FailedEvents failures,
      Threads threads) {
    refuseTwins(subscriptions);
    this.containers =
        subscriptions.stream()
            .map(subscription ->
                container(consumers, listener(subscription, reader), failures, threads))
            .toList();
  }

  /**
   * @param service the consumer group
   * @param consumers threads per subscription
   * @param observations where a consumer's span continues its producer's trace
   */
  record Threads(String service, int consumers, ObservationRegistry observations) {}

  void start() {
    containers.forEach(ConcurrentMessageListenerContainer::start);
  }

  void stop() {
    containers.forEach(ConcurrentMessageListenerContainer::stop);
  }

  /** One inbox entry per event: the second of two subscriptions would never hear of it. */
  private static void refuseTwins(List<Subscription<?>> subscriptions) {
    long types = subscriptions.stream().map(Subscription::type).distinct().count();
    if (types < subscriptions.size()) {
      throw new IllegalStateException("More than one subscription to the same type of event");
    }
  }

  private static ContainerProperties listener(Subscription<?> subscription, EventReader reader) {
    ContainerProperties listener = new ContainerProperties(subscription.type());
    MessageListener<String, String> each =
        message -> reader.read(CloudEvents.read(message), subscription);
    listener.setMessageListener(each);
    return listener;
  }

  private static ConcurrentMessageListenerContainer<String, String> container(
      ConsumerFactory<String, String> consumers,
      ContainerProperties listener,
      FailedEvents failures,
      Threads threads) {
    // The offset moves after the transaction: what fails in between comes again and is known.
    listener.setAckMode(AckMode.RECORD);
    listener.setGroupId(threads.service());
    listener.setObservationEnabled(true);
    listener.setObservationRegistry(threads.observations());
    var container = new ConcurrentMessageListenerContainer<>(consumers, listener);
    container.setConcurrency(threads.consumers());
    container.setCommonErrorHandler(failures.handler());
    return container;
  }
}
