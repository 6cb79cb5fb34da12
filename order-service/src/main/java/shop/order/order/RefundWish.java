package shop.order.order;

import org.jspecify.annotations.Nullable;

/**
 * What a merchandiser wishes to give back.
 *
 * @param key what the wish is called, so that a repeat of it is not a second one
 * @param amount null for all that is left
 */
record RefundWish(String key, @Nullable Money amount) {

  /** Whether this is the wish that the refund was made for. */
  boolean isOf(OrderView.Refund made, boolean whole) {
    return amount == null ? whole : !whole && amount.equals(made.amount());
  }
}
