package shop.loadtest.campaign;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import shop.loadtest.bench.Database;
import shop.loadtest.bench.Issuer;
import shop.loadtest.drive.Wish;

/**
 * Sales and customers. Sales come in waves of three: a handful of units, one each; some; many. The
 * first two of a wave sell out soon, and get units back.
 */
final class Market {

  private static final int PER_WAVE = 10_000;
  private static final int MOST_WAVES = 40;
  private static final String APPROVED = "tok_approve";

  /** Cards that will be declined: order-service cancels their orders, and the units come back. */
  static final String DECLINED = "tok_decline";

  private final List<Offer> offers = new ArrayList<>();
  private final List<Customer> customers;
  private final Random random;
  private final int waves;

  private record Offer(String sale, int quantity, int limit, int price) {

    String plan() {
      return """
      insert into sale (sale_id, product_id, product_name_ko, product_name_en, price_amount,
        price_currency, quantity, limit_per_customer, opens_at, closes_at,
        allocation_asked, allocation_confirmed, stock_due_at)
      values ('%1$s', '%1$s', '캠페인', 'Campaign', %2$d, 'KRW', %3$d, %4$d,
        now() - interval '1 minute', now() + interval '1 day', %3$d, %3$d, now());
      insert into relay_cursor (sale_id) values ('%1$s')
      """
          .formatted(sale, price, quantity, limit);
    }
  }

  private record Customer(String name, String token) {}

  /** For about {@code requests} wishes, by the chance of {@code seed}. */
  Market(long seed, int requests, Issuer issuer) {
    random = new Random(seed);
    waves = Math.clamp(requests / PER_WAVE, 1, MOST_WAVES);
    int wave = requests / waves;
    for (int i = 0; i < waves; i++) {
      offers.add(new Offer("few-" + i, Math.max(10, wave / 100), 1, 990_000));
      offers.add(new Offer("some-" + i, Math.max(50, wave / 12), 2, 12_900));
      offers.add(new Offer("many-" + i, Math.max(100, wave / 3), 4, 3_500));
    }
    customers =
        IntStream.range(0, Math.clamp(requests / 8, 500, 8_000))
            .parallel()
            .mapToObj(n -> "campaign-customer-%04d".formatted(n))
            .map(name -> new Customer(name, issuer.token(name)))
            .toList();
  }

  /** Plans all sales straight into the database; they are open. */
  void open(Database database) throws SQLException {
    for (Offer offer : offers) {
      database.execute(offer.plan());
    }
  }

  List<String> sales() {
    return offers.stream().map(Offer::sale).toList();
  }

  int customers() {
    return customers.size();
  }

  /** What somebody wishes when {@code done} of all is over (0 to 1). One thread asks. */
  Wish next(long number, double done) {
    int now = (int) Math.min(waves - 1, done * waves);
    int wave = random.nextInt(6) == 0 ? random.nextInt(now + 1) : now;
    int size = random.nextInt(10);
    Offer offer = offers.get(3 * wave + (size < 2 ? 0 : size < 5 ? 1 : 2));
    Customer customer = customers.get(random.nextInt(customers.size()));
    int quantity = random.nextInt(5) == 0 ? 2 : 1;
    String method = random.nextInt(8) == 0 ? DECLINED : APPROVED;
    return new Wish(
        customer.name(), customer.token(), offer.sale(), "key-" + number, quantity, method);
  }
}
