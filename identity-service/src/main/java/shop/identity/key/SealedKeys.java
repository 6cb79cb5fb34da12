package shop.identity.key;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signing keys of all instances. */
@Repository
class SealedKeys {

  private final JdbcClient sql;
  private final Clock clock;

  SealedKeys(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest first. */
  List<SealedKey> newest(int count) {
    return sql.sql(
            """
            SELECT generation, salt, sealed FROM signing_key
            ORDER BY generation DESC LIMIT :count
            """)
        .param("count", count)
        .query((row, _) ->
            new SealedKey(row.getInt("generation"), row.getString("salt"), row.getString("sealed")))
        .list();
  }

  /** Says whether we were the first to bring this generation. */
  boolean add(SealedKey key) {
    try {
      sql.sql(
              """
              INSERT INTO signing_key (generation, salt, sealed, created_at)
              VALUES (:generation, :salt, :sealed, :now)
              """)
          .param("generation", key.generation())
          .param("salt", key.salt())
          .param("sealed", key.sealed())
          .param("now", Timestamp.from(clock.instant()))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
