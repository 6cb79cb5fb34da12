package shop.identity.account;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes someone a customer. */
@Component
class SignUp {

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  SignUp(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  SignUpOutcome signUp(String wishedLogin, String name, String password) {
    String login = wishedLogin.toLowerCase(Locale.ROOT);
    return PasswordRules.objection(password, login)
        .<SignUpOutcome>map(SignUpOutcome.PasswordRefused::new)
        .orElseGet(() -> add(login, name.strip(), password));
  }

  /** Looks first, because a hash costs much; the database decides between two at once. */
  private SignUpOutcome add(String login, String name, String password) {
    if (accounts.withLogin(login).isPresent()) {
      return new SignUpOutcome.LoginTaken(login);
    }
    String id = UUID.randomUUID().toString();
    String hash = passwords.encode(password);
    Account account = new Account(id, login, name, hash, Set.of(Role.CUSTOMER));
    try {
      accounts.add(account);
    } catch (DuplicateKeyException e) {
      return new SignUpOutcome.LoginTaken(login);
    }
    return new SignUpOutcome.SignedUp(account);
  }
}
