package shop.order.saga;

import shop.order.OnH2;

class CartSagaOnH2Test extends CartSagaBehaviour implements OnH2 {}
