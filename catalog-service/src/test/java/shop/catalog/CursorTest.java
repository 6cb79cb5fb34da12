package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void comesBackAsItWent() {
    Cursor cursor = Cursor.at("NAME", "허쉬 프로 / 100% 무선 🎧", "earbuds-hush-pro");
    assertThat(Cursor.read(cursor.wire())).isEqualTo(cursor);
    assertThat(cursor.wire()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void holdsTheLongestNameAndId() {
    String longest = Cursor.at("NAME_EN_DESC", "가".repeat(200), "x".repeat(64)).wire();
    assertThat(longest).hasSizeLessThanOrEqualTo(Cursor.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "=", "가", "_w", "TkFNRQoACmE"}) // last: a zero byte
  void refusesWhatWasNeverGiven(String wire) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(wire));
  }
}
