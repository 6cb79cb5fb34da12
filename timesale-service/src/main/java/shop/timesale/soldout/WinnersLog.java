package shop.timesale.soldout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.timesale.sale.SaleId;

/** The reservation log, read for the names of the winners. */
@Repository
class WinnersLog {

  /**
   * A name is customer, line feed, key. It is a subquery, because of a join PostgreSQL may think
   * that reading all reservations for each page is cheaper than looking each up.
   */
  static final String BETWEEN =
      """
      select (
        select r.customer_id || chr(10) || r.idempotency_key
        from reservation r where r.reservation_id = l.reservation_id) as name
      from reservation_log l
      where l.sale_id = :sale and l.seq > :after and l.seq <= :to
      """;

  private final JdbcClient jdbc;

  WinnersLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The winners' hashes of the places in (after, upTo]; fails if a place is missing. */
  long[] between(SaleId saleId, long after, long upTo) {
    long[] hashes = new long[Math.toIntExact(upTo - after)];
    int[] read = {0};
    jdbc.sql(BETWEEN)
        .param("sale", saleId.value())
        .param("after", after)
        .param("to", upTo)
        .query(row -> {
          hashes[read[0]] = WinnerHash.of(row.getString("name"));
          read[0]++;
        });
    if (read[0] != hashes.length) {
      throw new IllegalStateException(
          "The log of sale %s has %d of the places %d to %d"
              .formatted(saleId.value(), read[0], after + 1, upTo));
    }
    return hashes;
  }
}
