package shop.timesale.reservation.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DoorTest {

  private static Door door(int maxWaiting, int together, Duration patience) {
    return new Door(maxWaiting, together, patience);
  }

  @Test
  void letsOnlyAFewInTogether() {
    Door door = door(10, 2, Duration.ofMillis(1));
    assertThat(door.enter()).isTrue();
    assertThat(door.enter()).isTrue();
    assertThat(door.enter()).isFalse();
  }

  @Test
  void letsTheNextInWhenOneLeaves() {
    Door door = door(10, 1, Duration.ofMinutes(1));
    assertThat(door.enter()).isTrue();
    CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(door::enter);
    door.leave();
    assertThat(next.join()).isTrue();
  }

  @Test
  void turnsAwayAtOnceWhoFindsTooManyWaiting() {
    Door door = door(1, 1, Duration.ofDays(1));
    assertThat(door.enter()).isTrue();
    assertThat(door.enter()).isFalse();
  }

  @Test
  void keepsNoPlaceForWhoeverWasTurnedAway() {
    Door door = door(2, 1, Duration.ofMillis(1));
    assertThat(door.enter()).isTrue();
    assertThat(door.enter()).isFalse();
    assertThat(door.enter()).isFalse();
    door.leave();
    assertThat(door.enter()).isTrue();
  }
}
