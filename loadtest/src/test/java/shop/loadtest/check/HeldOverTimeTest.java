package shop.loadtest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import shop.loadtest.evidence.LogEntry;

class HeldOverTimeTest {

  @RepeatedTest(50)
  void theMostOfAnyStretchIsWhatCountingFinds(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<LogEntry> log = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < random.nextInt(40); i++) {
      now += random.nextInt(3);
      log.add(
          new LogEntry("s", i + 1, "r", random.nextInt(7) - 3, null, Instant.EPOCH.plusNanos(now)));
    }
    HeldOverTime held = new HeldOverTime(log, new ClientClock(Instant.EPOCH, Duration.ZERO));

    for (long from = -1; from <= now + 1; from++) {
      for (long to = from; to <= now + 1; to++) {
        assertThat(held.most(held.entriesBy(from), held.entriesBy(to)))
            .as("from %d to %d of %s", from, to, log)
            .isEqualTo(counted(log, from, to));
      }
    }
  }

  private static int counted(List<LogEntry> log, long from, long to) {
    int held = 0;
    int most = 0;
    for (LogEntry entry : log) {
      long at = ChronoUnit.NANOS.between(Instant.EPOCH, entry.at());
      most = at > from && at <= to ? Math.max(most, held) : most;
      held += at <= to ? entry.units() : 0;
    }
    return Math.max(most, held);
  }
}
