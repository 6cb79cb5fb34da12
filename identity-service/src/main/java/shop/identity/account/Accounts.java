package shop.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
@Repository
public class Accounts {

  private final JdbcClient sql;
  private final Clock clock;

  Accounts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The account with this login, however it is typed. */
  @Transactional(readOnly = true)
  public Optional<Account> withLogin(String login) {
    return find("login", login.toLowerCase(Locale.ROOT));
  }

  /** The account with this id. */
  @Transactional(readOnly = true)
  public Optional<Account> withId(String id) {
    return find("id", id);
  }

  /**
   * Keeps a new account.
   *
   * @throws org.springframework.dao.DuplicateKeyException when its login or id is taken
   */
  @Transactional
  void add(Account account) {
    sql.sql(
            """
            INSERT INTO account (id, login, name, password_hash, created_at)
            VALUES (:id, :login, :name, :hash, :now)
            """)
        .param("id", account.id())
        .param("login", account.login())
        .param("name", account.name())
        .param("hash", account.passwordHash())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    account.roles().forEach(role -> add(account.id(), role));
  }

  private void add(String id, Role role) {
    sql.sql("INSERT INTO account_role (account_id, role) VALUES (:id, :role)")
        .param("id", id)
        .param("role", role.claim())
        .update();
  }

  private Optional<Account> find(String column, String value) {
    return sql.sql(
            "SELECT id, login, name, password_hash FROM account WHERE %s = :value"
                .formatted(column))
        .param("value", value)
        .query((row, _) ->
            new Account(
                row.getString("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("password_hash"),
                roles(row.getString("id"))))
        .optional();
  }

  private Set<Role> roles(String id) {
    return sql
        .sql("SELECT role FROM account_role WHERE account_id = :id")
        .param("id", id)
        .query((row, _) -> Role.of(row.getString("role")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
