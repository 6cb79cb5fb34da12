package shop.identity.provider;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was granted a day after its tokens ended; nobody else ever would. */
@Component
class EndedAuthorizations {

  private static final Logger log = LoggerFactory.getLogger(EndedAuthorizations.class);
  private static final Duration RETENTION = Duration.ofDays(1);

  private final JdbcClient sql;
  private final Clock clock;

  EndedAuthorizations(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "10m", fixedDelayString = "1h")
  void forgetNow() {
    try {
      log.debug("{} ended authorizations forgotten", forget());
    } catch (DataAccessException e) {
      log.warn("Ended authorizations are kept for another hour: {}", e.getMessage());
    }
  }

  /** A code that was never used up has no access token: then the code's own end counts. */
  int forget() {
    return sql.sql(
            """
            DELETE FROM oauth2_authorization
            WHERE COALESCE(access_token_expires_at, authorization_code_expires_at) < :limit
            """)
        .param("limit", Timestamp.from(clock.instant().minus(RETENTION)))
        .update();
  }
}
