package shop.identity;

import shop.platform.testing.TestPostgres;

class IdentityOnPostgresTest extends IdentityBehaviour {

  @Override
  RunningIdentity start() {
    return RunningIdentity.on(TestPostgres.database("identity"));
  }
}
