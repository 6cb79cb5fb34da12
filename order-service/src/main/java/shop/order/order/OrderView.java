package shop.order.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Order")
public record OrderView(
    @Schema(example = "0199c0de-0000-7000-8000-000000000001") String orderId,
    String customerId,
    OrderState status,
    @Schema(description = "Why it is being cancelled or was") @Nullable CancellationReason reason,
    @Schema(description = "The sale reservation it comes from") @Nullable String reservationId,
    List<Line> lines,
    Money total,
    Instant placedAt,
    @Schema(description = "Without payment until then it is cancelled") Instant payBy,
    @Schema(description = "What happened, the oldest first") List<Entry> timeline) {

  static OrderView of(
      OrderId id,
      Terms terms,
      OrderState state,
      @Nullable CancellationReason reason,
      List<OrderLine> lines,
      List<TimelineEntry> timeline) {
    return new OrderView(
        id.value(),
        terms.customerId(),
        state,
        reason,
        terms.reservationId(),
        lines.stream().map(line -> Line.of(line, terms.total().currency())).toList(),
        terms.total(),
        terms.placedAt(),
        terms.payBy(),
        timeline.stream().map(Entry::of).toList());
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

  /** What happened, and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TimelineEntry")
  public record Entry(
      @Schema(
              allowableValues = {
                "placed",
                "payment-requested",
                "payment-delayed",
                "payment-declined",
                "confirmed",
                "cancelling",
                "payment-voided",
                "payment-refunded",
                "cancelled"
              })
          String step,
      Instant at,
      @Schema(example = "insufficient-funds") @Nullable String detail) {

    static Entry of(TimelineEntry entry) {
      return new Entry(entry.step().wire(), entry.happenedAt(), entry.detail());
    }
  }
}
