package shop.order.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Order")
public record OrderView(
    String orderId,
    String customerId,
    OrderState status,
    @Schema(description = "Why it is being cancelled or was") @Nullable CancellationReason reason,
    @Schema(description = "The sale reservation it comes from; absent when it comes from a cart")
        @Nullable String reservationId,
    List<Line> lines,
    Money total,
    Instant placedAt,
    @Schema(description = "Without payment until then it is cancelled") Instant payBy,
    @Schema(description = "Once confirmed, its customer may have the money back until then")
        @Nullable Instant refundUntil,
    @Schema(description = "The oldest first") List<Refund> refunds,
    @Schema(description = "What happened, the oldest first") List<Entry> timeline) {

  static OrderView of(
      OrderId id,
      Terms terms,
      Progress progress,
      List<OrderLine> lines,
      List<shop.order.order.Refund> refunds) {
    String currency = terms.total().currency();
    return new OrderView(
        id.value(),
        terms.customerId(),
        progress.state(),
        progress.cancellationReason(),
        terms.reservationId(),
        lines.stream().map(line -> Line.of(line, currency)).toList(),
        terms.total(),
        terms.placedAt(),
        terms.payBy(),
        progress.refundUntil(),
        refunds.stream().map(refund -> Refund.of(refund, currency)).toList(),
        progress.timeline().entries().stream().map(Entry::of).toList());
  }

  /** The refund of this id, which is one of them. */
  Refund refund(String refundId) {
    return refunds.stream()
        .filter(refund -> refund.refundId().equals(refundId))
        .findFirst()
        .orElseThrow();
  }

  /** Whether all that was paid went back. */
  @JsonIgnore
  boolean isPaidBack() {
    return refunds.stream()
            .filter(refund -> refund.status() == RefundStatus.PAID)
            .mapToLong(refund -> refund.amount().amount())
            .sum()
        == total.amount();
  }

  /** Some units of one product. */
  @Schema(name = "OrderLine")
  public record Line(String productId, ProductName productName, int quantity, Money unitPrice) {

    static Line of(OrderLine line, String currency) {
      return new Line(
          line.productId(),
          new ProductName(line.nameKo(), line.nameEn()),
          line.quantity(),
          new Money(line.unitPrice(), currency));
    }
  }

  /** A product's name in the languages of the shop. */
  @Schema(name = "ProductName")
  public record ProductName(String ko, String en) {}

  /** Some of the money on its way back. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Refund")
  public record Refund(
      String refundId,
      Money amount,
      RefundStatus status,
      Instant requestedAt,
      @Schema(description = "When it was paid or refused") @Nullable Instant endedAt) {

    static Refund of(shop.order.order.Refund refund, String currency) {
      return new Refund(
          refund.refundId(),
          new Money(refund.amount(), currency),
          refund.status(),
          refund.requestedAt(),
          refund.endedAt());
    }
  }

  /** What happened, and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TimelineEntry")
  public record Entry(
      Step step,
      Instant at,
      @Schema(description = "A reason, or the refund that this is about") @Nullable String detail) {

    static Entry of(TimelineEntry entry) {
      return new Entry(entry.step(), entry.happenedAt(), entry.detail());
    }
  }
}
