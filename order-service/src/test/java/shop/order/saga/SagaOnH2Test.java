package shop.order.saga;

import shop.order.OnH2;

class SagaOnH2Test extends SharedWorkBehaviour implements OnH2 {}
