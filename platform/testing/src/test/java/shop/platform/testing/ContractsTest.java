package shop.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract of a made-up event lies among the test resources. */
class ContractsTest {

  private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");

  record Baked(String breadId, int loaves, Instant bakedAt) {}

  record Renamed(String breadId, int count, Instant bakedAt) {}

  record More(String breadId, int loaves, Instant bakedAt, String baker) {}

  record Reader(int loaves) {}

  record WrongReader(int count) {}

  @Test
  void acceptsAWriterThatKeepsTheContract() {
    Contracts.assertMatches("bread.baked.v1", new Baked("b-1", 3, AT));
  }

  @Test
  void refusesAWriterThatRenamesAField() {
    assertThatThrownBy(() -> Contracts.assertMatches("bread.baked.v1", new Renamed("b-1", 3, AT)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("loaves");
  }

  @Test
  void refusesAWriterThatBreaksARangeOfTheSchema() {
    assertThatThrownBy(() -> Contracts.assertMatches("bread.baked.v1", new Baked("b-1", 0, AT)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refusesAWriterWhoseExampleIsSilentOnAField() {
    assertThatThrownBy(() -> Contracts.assertMatches("bread.baked.v1", new More("b", 3, AT, "me")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/baker");
  }

  @Test
  void readsTheExampleIntoTheReadersOwnRecord() {
    assertThat(Contracts.example("bread.baked.v1", Reader.class)).isEqualTo(new Reader(12));
  }

  @Test
  void refusesAReaderOfAFieldThatIsNotPromised() {
    assertThatThrownBy(() -> Contracts.example("bread.baked.v1", WrongReader.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/count");
  }
}
