package shop.order.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an order, and when. */
@Embeddable
record TimelineEntry(
    @Enumerated(EnumType.STRING) Step step, Instant happenedAt, @Nullable String detail) {}
