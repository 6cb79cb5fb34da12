package shop.timesale.reservation.batched;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReserveOutcome;

/**
 * Decides a batch in one round trip. The two statements travel together and are one transaction,
 * which ends, durable, before the answer comes; see V4__batches.sql for what they do.
 */
final class PostgresBatches implements BatchStore {

  private static final String DECIDE =
      """
      select * from give_back_batch(?, ?, ?, ?);
      select * from reserve_batch(?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource connections;

  PostgresBatches(DataSource connections) {
    this.connections = connections;
  }

  @Override
  public Decided decide(Batch batch) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      Batch departing = batch.departing();
      return departing.size() == 0
          ? new Decided(departing, List.of(), Set.of())
          : send(connection, departing);
    }
  }

  private static Decided send(Connection connection, Batch batch) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DECIDE)) {
      bindReturns(connection, statement, batch);
      bindWishes(connection, statement, batch);
      statement.execute();
      Set<ReservationId> returned = returned(statement.getResultSet());
      statement.getMoreResults();
      Verdict verdict = Verdict.read(statement.getResultSet());
      return new Decided(batch, outcomes(connection, batch, verdict), returned);
    }
  }

  private static void bindReturns(Connection connection, PreparedStatement statement, Batch batch)
      throws SQLException {
    List<ReturnTurn> returns = batch.returns();
    statement.setString(1, batch.saleId().value());
    statement.setArray(2, texts(connection, returns, back -> back.name().value()));
    statement.setArray(3, texts(connection, returns, ReturnTurn::reason));
    statement.setArray(4, texts(connection, returns, ReturnTurn::traceparent));
  }

  private static void bindWishes(Connection connection, PreparedStatement statement, Batch batch)
      throws SQLException {
    List<WishTurn> wishes = batch.wishes();
    statement.setString(5, batch.saleId().value());
    statement.setArray(6, texts(connection, wishes, turn -> turn.wish().customer().value()));
    statement.setArray(7, texts(connection, wishes, turn -> turn.wish().key().value()));
    statement.setArray(
        8,
        connection.createArrayOf(
            "integer", wishes.stream().map(turn -> turn.wish().quantity()).toArray()));
    statement.setArray(9, texts(connection, wishes, turn -> turn.wish().paymentMethod()));
    statement.setArray(10, texts(connection, wishes, turn -> turn.reservationId().value()));
    statement.setArray(11, texts(connection, wishes, turn -> turn.orderId().value()));
    statement.setArray(12, texts(connection, wishes, WishTurn::traceparent));
  }

  private static <T> Array texts(
      Connection connection, List<T> turns, Function<T, @Nullable String> text)
      throws SQLException {
    return connection.createArrayOf("varchar", turns.stream().map(text).toArray(String[]::new));
  }

  private static Set<ReservationId> returned(ResultSet rows) throws SQLException {
    Set<ReservationId> returned = new HashSet<>();
    while (rows.next()) {
      returned.add(new ReservationId(rows.getString(1)));
    }
    return returned;
  }

  private static List<ReserveOutcome> outcomes(
      Connection connection, Batch batch, @Nullable Verdict verdict) throws SQLException {
    if (verdict == null) {
      return batch.wishes().stream()
          .<ReserveOutcome>map(_ -> new ReserveOutcome.UnknownSale())
          .toList();
    }
    Map<WishTurn, Reservation> earlier =
        verdict.hasRepeats() ? Earlier.find(connection, batch) : Map.of();
    return verdict.outcomes(batch.wishes(), earlier);
  }
}
