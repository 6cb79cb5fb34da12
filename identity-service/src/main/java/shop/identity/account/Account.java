package shop.identity.account;

import java.util.Set;

/**
 * Someone who can sign in.
 *
 * @param id who they are for every service; never changes
 * @param login what they type to sign in, in lower case
 * @param name how they want to be called
 * @param passwordHash what is left of their password
 * @param roles what they may do
 */
public record Account(String id, String login, String name, String passwordHash, Set<Role> roles) {

  /** Keeps a copy of the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }

  /** Without the hash: it has no business in a log. */
  @Override
  public String toString() {
    return "Account[id=%s, login=%s, roles=%s]".formatted(id, login, roles);
  }
}
