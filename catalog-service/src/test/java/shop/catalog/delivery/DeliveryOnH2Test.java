package shop.catalog.delivery;

import shop.catalog.OnH2;

class DeliveryOnH2Test extends DeliveryBehaviour implements OnH2 {}
