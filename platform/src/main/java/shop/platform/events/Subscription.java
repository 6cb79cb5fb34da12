package shop.platform.events;

import java.util.function.Consumer;

/**
 * A service's wish to hear of one type of event, declared as a bean.
 *
 * @param type versioned name of the event, which is also its topic
 * @param payload the reader's own record, with just the fields that it uses
 * @param handler called once per event, in one transaction with the inbox
 */
public record Subscription<E>(String type, Class<E> payload, Consumer<E> handler) {}
