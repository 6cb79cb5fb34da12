package shop.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;

/** One bucket of requests for each client of a kind; forgotten when it must be full again. */
final class Buckets {

  private final String kind;
  private final RateProperties.Rate rate;
  private final Bandwidth limit;
  private final Cache<String, Bucket> buckets;
  private final Counter refusals;

  Buckets(String kind, RateProperties.Rate rate, int remembered, MeterRegistry meters) {
    this.kind = kind;
    this.rate = rate;
    this.limit =
        BandwidthBuilder.builder()
            .capacity(rate.burst())
            .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
            .build();
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .expireAfterAccess(rate.rest())
            .executor(Runnable::run) // waking another thread costs more than tidying up
            .build();
    this.refusals =
        Counter.builder("shop.gateway.rate.refusals")
            .description("Requests refused because one client sent too many")
            .tag("by", kind)
            .register(meters);
    Gauge.builder("shop.gateway.rate.remembered", buckets, Cache::estimatedSize)
        .description("Clients that the rate limits remember")
        .tag("by", kind)
        .register(meters);
  }

  /** Takes one request out of the client's bucket, or says why there is none left. */
  Optional<TooMany> take(String client) {
    Bucket bucket = buckets.get(client, _ -> full());
    if (bucket.tryConsume(1)) {
      return Optional.empty();
    }
    refusals.increment();
    ConsumptionProbe next = bucket.tryConsumeAndReturnRemaining(1);
    return Optional.of(new TooMany(kind, rate, Duration.ofNanos(next.getNanosToWaitForRefill())));
  }

  private Bucket full() {
    return Bucket.builder().addLimit(limit).build();
  }
}
