package shop.cart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may decide about carts.
 *
 * @param currency the one in which carts are paid; a product with a price in another is not sold
 * @param guests the carts of people who have not signed in
 * @param checkouts the ways of carts into orders
 * @param sweep what is done now and then to forget what is over
 */
@Validated
@ConfigurationProperties("shop.cart")
public record CartProperties(
    @DefaultValue("KRW") @Pattern(regexp = "[A-Z]{3}") String currency,
    @DefaultValue @Valid Guests guests,
    @DefaultValue @Valid Checkouts checkouts,
    @DefaultValue @Valid Sweep sweep) {

  /**
   * The carts of people who have not signed in.
   *
   * @param expireAfter how long after its last change a guest's cart is kept
   */
  public record Guests(@DefaultValue("30d") @DurationMin(minutes = 1) Duration expireAfter) {}

  /**
   * The ways of carts into orders.
   *
   * @param openFor how long a checkout whose end is not heard of keeps its customer's next one
   *     waiting; longer than an order may wait for its payment
   * @param keep how long a checkout and its idempotency key are known; longer than any topic keeps
   *     the event that takes the bought lines out
   */
  public record Checkouts(
      @DefaultValue("10m") @DurationMin(seconds = 1) Duration openFor,
      @DefaultValue("30d") @DurationMin(days = 8) Duration keep) {}

  /**
   * What is done now and then to forget what is over.
   *
   * @param every how often an instance looks
   * @param batch most rows in one transaction
   * @param batches most transactions each time, so that a backlog is worked off in portions
   */
  public record Sweep(
      @DefaultValue("10m") @DurationMin(millis = 10) Duration every,
      @DefaultValue("500") @Min(1) @Max(10_000) int batch,
      @DefaultValue("20") @Min(1) @Max(1_000) int batches) {}
}
