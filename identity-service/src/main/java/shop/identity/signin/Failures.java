package shop.identity.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Failed attempts to sign in, of all instances, by what is tried or by who tries. */
@Repository
class Failures {

  /** Not now, which the database rounds, perhaps into the future. */
  private static final Instant LONG_AGO = Instant.EPOCH;

  private final JdbcClient sql;

  Failures(JdbcClient sql) {
    this.sql = sql;
  }

  /** How long a subject still has to wait; nothing when it need not. */
  @Transactional(readOnly = true)
  public Optional<Duration> wait(Subject subject, Instant now) {
    return blockedUntil(subject, "")
        .filter(until -> until.isAfter(now))
        .map(until -> Duration.between(now, until));
  }

  /**
   * Counts a failure, unless the subject has to wait: then it says how long. Whoever tries many
   * passwords at once meets the row's lock, and then the wait.
   */
  @Transactional
  public Optional<Duration> count(Subject subject, Patience patience, Instant now) {
    sql.sql(
            """
            INSERT INTO sign_in_failures (subject, failures, blocked_until, last_at)
            VALUES (:subject, 0, :past, :now) ON CONFLICT DO NOTHING
            """)
        .param("subject", subject.key())
        .param("past", Timestamp.from(LONG_AGO))
        .param("now", Timestamp.from(now))
        .update();
    Optional<Duration> wait =
        blockedUntil(subject, "FOR UPDATE")
            .filter(until -> until.isAfter(now))
            .map(until -> Duration.between(now, until));
    if (wait.isEmpty()) {
      int failures = failures(subject) + 1;
      Duration next = patience.after(failures);
      update(subject, failures, now, next.isZero() ? LONG_AGO : now.plus(next));
    }
    return wait;
  }

  /** Forgets all of a subject. */
  @Transactional
  public void forget(Subject subject) {
    sql.sql("DELETE FROM sign_in_failures WHERE subject = :subject")
        .param("subject", subject.key())
        .update();
  }

  /** Forgets those where nobody tried since then, and keeps no more than so many. */
  @Transactional
  public int forget(Instant before, int keep) {
    int old =
        sql.sql("DELETE FROM sign_in_failures WHERE last_at < :before")
            .param("before", Timestamp.from(before))
            .update();
    return old
        + sql.sql(
                """
                DELETE FROM sign_in_failures WHERE last_at <= (
                    SELECT last_at FROM sign_in_failures
                    ORDER BY last_at DESC OFFSET :keep ROWS FETCH NEXT 1 ROWS ONLY)
                """)
            .param("keep", keep)
            .update();
  }

  private Optional<Instant> blockedUntil(Subject subject, String lock) {
    return sql.sql("SELECT blocked_until FROM sign_in_failures WHERE subject = :subject " + lock)
        .param("subject", subject.key())
        .query((row, _) -> row.getTimestamp("blocked_until").toInstant())
        .optional();
  }

  private int failures(Subject subject) {
    return sql.sql("SELECT failures FROM sign_in_failures WHERE subject = :subject")
        .param("subject", subject.key())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void update(Subject subject, int failures, Instant now, Instant blockedUntil) {
    sql.sql(
            """
            UPDATE sign_in_failures SET failures = :failures, blocked_until = :until, last_at = :now
            WHERE subject = :subject
            """)
        .param("subject", subject.key())
        .param("failures", failures)
        .param("until", Timestamp.from(blockedUntil))
        .param("now", Timestamp.from(now))
        .update();
  }
}
