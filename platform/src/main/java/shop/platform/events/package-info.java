/** Facts that travel between services: outbox, inbox and their way over Kafka. */
@NullMarked
package shop.platform.events;

import org.jspecify.annotations.NullMarked;
