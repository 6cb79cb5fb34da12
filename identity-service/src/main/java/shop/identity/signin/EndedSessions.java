package shop.identity.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Forgets sessions that nobody used for long. Spring Session would do it too, but begins before the
 * tables are there and answers an outage of the database with a stack trace per minute.
 */
@Component
class EndedSessions {

  private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);

  private final JdbcIndexedSessionRepository sessions;

  EndedSessions(JdbcIndexedSessionRepository sessions) {
    this.sessions = sessions;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void forget() {
    try {
      sessions.cleanUpExpiredSessions();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Ended sessions are kept for another minute: {}", e.getMessage());
    }
  }
}
