package shop.order.saga;

import shop.order.OnH2;

class RefundSagaOnH2Test extends RefundSagaBehaviour implements OnH2 {}
