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

  List<SealedKey> newestFirst() {
    return sql.sql(
            """
            SELECT generation, salt, sealed, signs_from FROM signing_key
            ORDER BY generation DESC
            """)
        .query((row, _) ->
            new SealedKey(
                row.getInt("generation"),
                row.getString("salt"),
                row.getString("sealed"),
                row.getTimestamp("signs_from").toInstant()))
        .list();
  }

  /** Says whether we were the first to bring this generation. */
  boolean add(SealedKey key) {
    try {
      sql.sql(
              """
              INSERT INTO signing_key (generation, salt, sealed, created_at, signs_from)
              VALUES (:generation, :salt, :sealed, :now, :signsFrom)
              """)
          .param("generation", key.generation())
          .param("salt", key.salt())
          .param("sealed", key.sealed())
          .param("now", Timestamp.from(clock.instant()))
          .param("signsFrom", Timestamp.from(key.signsFrom()))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Destroys a key and all before it. */
  void destroyUpTo(int generation) {
    sql.sql("DELETE FROM signing_key WHERE generation <= :generation")
        .param("generation", generation)
        .update();
  }
}
