package shop.loadtest.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private final Answers answers = new Answers();

  @Test
  void countsByKind() {
    answers.count("reserve", "201");
    answers.count("reserve", "201");
    answers.count("reserve", "sold-out");
    assertThat(answers.of("reserve")).isEqualTo(Map.of("201", 2L, "sold-out", 1L));
    assertThat(answers.number("reserve")).isEqualTo(3);
    assertThat(answers.percent("sold-out")).isCloseTo(33.3, within(0.1));
  }

  @Test
  void tellsHowSoonMostWereAnswered() {
    IntStream.rangeClosed(1, 100).forEach(millis -> answers.took("reserve", millis));
    assertThat(answers.millis("reserve", 50)).isEqualTo(50);
    assertThat(answers.millis("reserve", 95)).isEqualTo(95);
    assertThat(answers.millis("reserve", 100)).isEqualTo(100);
  }

  @Test
  void knowsNothingOfWhatWasNotAsked() {
    assertThat(answers.of("reserve")).isEmpty();
    assertThat(answers.millis("reserve", 95)).isZero();
    assertThat(answers.percent("201")).isZero();
  }
}
