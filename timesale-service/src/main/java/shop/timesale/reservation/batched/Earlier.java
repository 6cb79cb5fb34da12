package shop.timesale.reservation.batched;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationRow;

/** What wishes were granted before, under the same keys; read only when a batch has repeats. */
final class Earlier {

  private static final String FIND =
      """
      select wish.place, r.* from unnest(?, ?) with ordinality as wish(customer, key, place)
      cross join lateral (
        select * from reservation r
        where r.sale_id = ? and r.customer_id = wish.customer and r.idempotency_key = wish.key
        limit 1) as r
      """;

  private Earlier() {}

  static Map<WishTurn, Reservation> find(Connection connection, Batch batch) throws SQLException {
    List<WishTurn> wishes = batch.wishes();
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "varchar", wishes.stream().map(turn -> turn.wish().customer().value()).toArray()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "varchar", wishes.stream().map(turn -> turn.wish().key().value()).toArray()));
      statement.setString(3, batch.saleId().value());
      return read(wishes, statement.executeQuery());
    }
  }

  private static Map<WishTurn, Reservation> read(List<WishTurn> wishes, ResultSet rows)
      throws SQLException {
    Map<WishTurn, Reservation> earlier = new HashMap<>();
    while (rows.next()) {
      earlier.put(wishes.get(rows.getInt("place") - 1), ReservationRow.read(rows));
    }
    return earlier;
  }
}
