package shop.timesale.reservation.batched;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;

/**
 * The database as the batcher sees it at its worst, in one thread and by a seed: it cannot be
 * reached, loses a batch before it did it, or the answer after, or does it later, when nobody waits
 * for it any more. Meanwhile somebody in the batch may lose patience.
 */
final class ForgetfulStore implements BatchStore {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final int MOST_FAULTS_IN_A_ROW = 6;

  private final Random random;
  private final int quantity;
  private final int limit;
  private final Map<String, Reservation> byKey = new HashMap<>();
  private final Map<ReservationId, Reservation> held = new HashMap<>();
  private final Set<ReservationId> everMade = new HashSet<>();
  private final Set<ReservationId> everReturned = new HashSet<>();
  private boolean returnedTwice;
  private final Deque<Batch> late = new ArrayDeque<>();
  private int inARow;
  private int mostHeld;
  private int planned;

  ForgetfulStore(Random random, int quantity, int limit) {
    this.random = random;
    this.quantity = quantity;
    this.limit = limit;
  }

  @Override
  public Decided decide(Batch batch) throws SQLException {
    while (!late.isEmpty() && random.nextBoolean()) {
      commit(late.poll());
    }
    int fault = inARow < MOST_FAULTS_IN_A_ROW ? random.nextInt(10) : 9;
    inARow = fault < 4 ? inARow + 1 : 0;
    return switch (fault) {
      case 0 -> throw lost(batch, "not to be had");
      case 1 -> throw lost(batch.departing(), "gone before");
      case 2 -> {
        Batch sent = batch.departing();
        commit(sent);
        throw lost(sent, "gone after");
      }
      case 3 -> {
        late.add(batch.departing());
        throw lost(batch, "slow");
      }
      default -> commit(batch.departing());
    };
  }

  /** What is still on its way arrives. */
  void settle() {
    while (!late.isEmpty()) {
      commit(late.poll());
    }
  }

  private SQLException lost(Batch batch, String how) {
    if (!batch.wishes().isEmpty() && random.nextInt(3) == 0) {
      batch.wishes().get(random.nextInt(batch.wishes().size())).giveUp();
    }
    return new SQLException("The connection is " + how, "08006");
  }

  private Decided commit(Batch batch) {
    Set<ReservationId> returned = new HashSet<>();
    for (ReturnTurn back : batch.returns()) {
      if (held.remove(back.name()) != null) {
        returned.add(back.name());
        returnedTwice |= !everReturned.add(back.name());
      }
    }
    List<String> words = new ArrayList<>();
    Map<WishTurn, Reservation> earlier = new HashMap<>();
    for (WishTurn turn : batch.wishes()) {
      Reservation before = byKey.get(key(turn.wish()));
      words.add(before == null ? word(turn) : "repeated");
      if (before != null) {
        earlier.put(turn, before);
      }
    }
    Verdict verdict = verdict(words);
    Decided decided = new Decided(batch, verdict.outcomes(batch.wishes(), earlier), returned);
    keep(batch, words);
    return decided;
  }

  private String word(WishTurn turn) {
    int wanted = turn.wish().quantity();
    int left = quantity - units() - planned;
    if (left == 0) {
      return "sold-out";
    }
    if (wanted > limit - unitsOf(turn)) {
      return "limit-reached";
    }
    if (wanted > left) {
      return "not-enough-left";
    }
    planned += wanted;
    return "reserved";
  }

  private void keep(Batch batch, List<String> words) {
    planned = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("reserved")) {
        WishTurn turn = batch.wishes().get(i);
        Reservation made =
            new Reservation(
                turn.reservationId(),
                turn.orderId(),
                turn.wish().saleId(),
                turn.wish().customer(),
                new ProductId("p"),
                turn.wish().quantity(),
                new Money(1, "KRW"),
                turn.wish().paymentMethod(),
                NOON,
                null);
        byKey.put(key(turn.wish()), made);
        held.put(made.reservationId(), made);
        everMade.add(made.reservationId());
      }
    }
    mostHeld = Math.max(mostHeld, units());
  }

  private static Verdict verdict(List<String> words) {
    return new Verdict(
        words,
        Collections.nCopies(words.size(), 0),
        new ProductId("p"),
        new Money(1, "KRW"),
        1,
        NOON,
        NOON,
        NOON);
  }

  private static String key(Wish wish) {
    return wish.customer().value() + " " + wish.key().value();
  }

  private int unitsOf(WishTurn turn) {
    return held.values().stream()
        .filter(reservation -> reservation.customer().equals(turn.wish().customer()))
        .mapToInt(Reservation::quantity)
        .sum();
  }

  int units() {
    return held.values().stream().mapToInt(Reservation::quantity).sum();
  }

  int mostHeld() {
    return mostHeld;
  }

  Map<ReservationId, Reservation> held() {
    return held;
  }

  boolean everMade(ReservationId reservation) {
    return everMade.contains(reservation);
  }

  boolean returnedTwice() {
    return returnedTwice;
  }

  /** What is kept under the key of a wish. */
  @Nullable Reservation kept(Wish wish) {
    return byKey.get(key(wish));
  }
}
