package shop.loadtest.story;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer of an ordinary day: looks around, thinks, puts something in the cart, may buy it. */
record Browsing(Door door, List<Guest> guests, long seed, double hurry) implements Paced.Visit {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> SEARCHES =
      List.of("wireless", "cable", "tea", "notebook", "lamp", "socks");
  private static final int ONE_IN_FOR_CART = 3;
  private static final int ONE_IN_FOR_CHECKOUT = 10;

  @Override
  public void run(long number) throws IOException, InterruptedException {
    Random chance = new Random(seed * 1_000_003 + number);
    String product = look(chance);
    think(chance);
    door.ask(door.to("/api/timesales"));
    if (!product.isEmpty() && chance.nextInt(ONE_IN_FOR_CART) == 0) {
      Guest guest = guests.get((int) (number % guests.size()));
      fill(guest, product);
      think(chance);
      if (chance.nextInt(ONE_IN_FOR_CHECKOUT) == 0) {
        checkOut(guest, number);
      }
    }
  }

  /** Answers a product that is there to be bought, or nothing. */
  private String look(Random chance) throws IOException, InterruptedException {
    String page = door.ask(door.to("/api/products?size=20")).body();
    think(chance);
    door.ask(door.to("/api/products?q=" + SEARCHES.get(chance.nextInt(SEARCHES.size()))));
    think(chance);
    List<String> products =
        JSON.readTree(page)
            .path("items")
            .valueStream()
            .filter(product -> product.path("available").asInt() > 0)
            .map(product -> product.path("id").asString())
            .filter(product -> !product.equals(Plan.PRODUCT))
            .toList();
    if (products.isEmpty()) {
      return "";
    }
    String product = products.get(chance.nextInt(products.size()));
    door.ask(door.to("/api/products/" + product));
    return product;
  }

  private void fill(Guest guest, String product) throws IOException, InterruptedException {
    door.ask(Door.json(door.as(guest, "/api/cart/items/" + product), "PUT", "{\"quantity\":1}"));
  }

  private void checkOut(Guest guest, long number) throws IOException, InterruptedException {
    JsonNode cart = JSON.readTree(door.ask(door.as(guest, "/api/cart")).body());
    String wish =
        "{\"paymentMethod\":\"tok_approve\",\"expectedTotal\":%s}".formatted(cart.path("total"));
    door.ask(
        Door.json(door.as(guest, "/api/cart/checkout"), "POST", wish)
            .header("Idempotency-Key", "day-" + number));
  }

  private void think(Random chance) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep((long) (-Math.log(1 - chance.nextDouble()) * 1500 / hurry));
  }
}
