package shop.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import shop.platform.ShopProperties;
import tools.jackson.databind.json.JsonMapper;

/** Gives a demonstration its people, from a data file; their ids are their logins. */
@Component
class DemoAccounts implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);
  private static final ClassPathResource PEOPLE =
      new ClassPathResource("identity/demo-logins.json");

  private final ShopProperties shop;
  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final JsonMapper json;

  DemoAccounts(ShopProperties shop, Accounts accounts, PasswordEncoder passwords, JsonMapper json) {
    this.shop = shop;
    this.accounts = accounts;
    this.passwords = passwords;
    this.json = json;
  }

  private record People(String password, List<Person> people) {}

  private record Person(String login, String name, List<String> roles) {}

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!shop.demo()) {
      return;
    }
    try (InputStream file = PEOPLE.getInputStream()) {
      People demo = json.readValue(file, People.class);
      // One hash for all: they share a password that everyone may know, and a hash costs much.
      Supplier<String> hash = SingletonSupplier.of(() -> passwords.encode(demo.password()))::obtain;
      long added = demo.people().stream().filter(person -> added(person, hash)).count();
      if (added > 0) {
        log.info("{} demonstration logins with a public password were added", added);
      }
    }
  }

  private boolean added(Person person, Supplier<String> hash) {
    if (accounts.withLogin(person.login()).isPresent()) {
      return false;
    }
    Set<Role> roles = person.roles().stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    try {
      accounts.add(new Account(person.login(), person.login(), person.name(), hash.get(), roles));
      return true;
    } catch (DuplicateKeyException e) {
      return false; // another instance was faster
    }
  }
}
