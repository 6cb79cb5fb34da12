package shop.loadtest.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import shop.loadtest.drive.Wish;

/** Customers with their tokens, who come one after another, each time with a fresh key. */
final class Crowd {

  private static final String METHOD = "tok_approve";

  private final List<Customer> customers;
  private final AtomicLong turn = new AtomicLong();

  private record Customer(String name, String token) {}

  /** Signing takes about a millisecond each, so the crowd is made before anything is measured. */
  Crowd(Issuer issuer, int size) {
    customers =
        IntStream.rangeClosed(1, size)
            .parallel()
            .mapToObj(n -> "bench-customer-%05d".formatted(n))
            .map(name -> new Customer(name, issuer.token(name)))
            .toList();
  }

  int size() {
    return customers.size();
  }

  /** Wishes for one unit each of {@code sale}. */
  Supplier<Wish> wishing(String sale) {
    return () -> {
      long n = turn.getAndIncrement();
      Customer customer = customers.get((int) (n % customers.size()));
      return new Wish(customer.name(), customer.token(), sale, "bench-key-" + n, 1, METHOD);
    };
  }
}
