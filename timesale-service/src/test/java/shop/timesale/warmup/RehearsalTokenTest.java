package shop.timesale.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RehearsalTokenTest {

  private final RehearsalToken own = new RehearsalToken(Clock.systemUTC());

  @Test
  void isACustomersUntilItIsWithdrawn() {
    String token = own.issue();

    Jwt read = Objects.requireNonNull(own.read(token));
    assertThat(read.getClaimAsStringList("roles")).containsExactly("customer");
    assertThat(read.getSubject()).startsWith("rehearsal-");

    own.withdraw();
    assertThat(own.read(token)).isNull();
  }

  @Test
  void leavesTheTokensOfOthersToOthers() {
    String other = new RehearsalToken(Clock.systemUTC()).issue();

    assertThat(own.read(other)).isNull();
    own.issue();
    assertThat(own.read(other)).isNull();
  }
}
