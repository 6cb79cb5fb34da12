package shop.cart.cart;

import java.util.List;
import shop.cart.price.ProductId;

/** What lies in a cart, in the order in which it was put there. */
public record CartContent(List<Line> lines) {

  static final CartContent NOTHING = new CartContent(List.of());

  /** Keeps a copy. */
  public CartContent {
    lines = List.copyOf(lines);
  }

  /** The products of the lines. */
  public List<ProductId> products() {
    return lines.stream().map(Line::product).toList();
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean hasRoomFor(ProductId product) {
    return lines.size() < Cart.MOST_LINES || products().contains(product);
  }
}
