package shop.platform.events;

import shop.platform.testing.TestPostgres;

class DeliveryOnPostgresTest extends DeliveryTest {

  @Override
  Shop.Building database(Shop.Building service, String name) {
    return service.on(TestPostgres.database(name));
  }
}
