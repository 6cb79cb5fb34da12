package shop.cart.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.cart.price.ProductId;

/** The rules of a cart, without anything around it. */
class CartTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final ProductId MUG = new ProductId("mug");
  private static final ProductId LAMP = new ProductId("lamp");

  private final Cart cart = new Cart(new CartOwner.Customer("minji"), NOW);

  @Test
  void keepsTheOrderInWhichThingsWerePut() {
    put(MUG, 1);
    put(LAMP, 2);
    put(MUG, 3);
    assertThat(cart.content().lines()).containsExactly(new Line(MUG, 3), new Line(LAMP, 2));
  }

  @Test
  void refusesAFurtherLineWhenItIsFull() {
    fill(Cart.MOST_LINES);
    assertThat(put(MUG, 1)).isFalse();
    assertThat(cart.content().products()).hasSize(Cart.MOST_LINES).doesNotContain(MUG);
    assertThat(put(new ProductId("p-0"), 9)).isTrue();
  }

  @Test
  void takesInWhatFits() {
    fill(Cart.MOST_LINES - 1);
    put(new ProductId("p-0"), 9);
    List<Line> leftOut =
        cart.takeIn(
            new CartContent(
                List.of(new Line(new ProductId("p-0"), 3), new Line(MUG, 4), new Line(LAMP, 5))),
            NOW);
    assertThat(leftOut).containsExactly(new Line(new ProductId("p-0"), 2), new Line(LAMP, 5));
    assertThat(cart.content().lines())
        .contains(new Line(new ProductId("p-0"), 10), new Line(MUG, 4));
  }

  @Test
  void losesWhatWasBoughtAndNoMore() {
    put(MUG, 5);
    put(LAMP, 1);
    cart.takeOut(
        List.of(new Line(MUG, 2), new Line(LAMP, 1), new Line(new ProductId("gone"), 1)), NOW);
    assertThat(cart.content().lines()).containsExactly(new Line(MUG, 3));
  }

  @Test
  void neverHoldsLessThanNothing() {
    put(MUG, 1);
    cart.takeOut(List.of(new Line(MUG, 10)), NOW);
    assertThat(cart.content().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11, Integer.MAX_VALUE})
  void hasNoSuchQuantities(int units) {
    assertThatThrownBy(() -> new Quantity(units)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "bXkgY2FydCBpcyBteSBjYXN0bGUsIGFuZCBpdCdzIG0=", "ü"})
  void opensForNoOtherToken(String words) {
    assertThat(GuestToken.isOne(words)).isFalse();
    assertThatThrownBy(() -> new GuestToken(words)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTokenIsNeverPrinted() {
    GuestToken token = GuestToken.fresh();
    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(new MergeRequest(token.value()).toString()).doesNotContain(token.value());
    assertThat(token.owner().cartId()).doesNotContain(token.value());
  }

  @Test
  void aGuestIsNeverTakenForACustomer() {
    GuestToken token = GuestToken.fresh();
    String hash = token.owner().tokenHash();
    assertThat(new CartOwner.Customer(hash).cartId()).isNotEqualTo(token.owner().cartId());
    assertThat(new CartOwner.Customer("guest:" + hash).cartId())
        .isNotEqualTo(token.owner().cartId());
  }

  private boolean put(ProductId product, int units) {
    return cart.put(product, new Quantity(units), NOW);
  }

  private void fill(int lines) {
    IntStream.range(0, lines).forEach(i -> put(new ProductId("p-" + i), 1));
  }
}
