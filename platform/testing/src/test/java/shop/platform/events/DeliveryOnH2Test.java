package shop.platform.events;

class DeliveryOnH2Test extends DeliveryTest {

  @Override
  Shop.Building database(Shop.Building service, String name) {
    return service.onH2(Names.fresh(name));
  }
}
