package shop.order.saga;

import shop.order.OnH2;

class CrashSagaOnH2Test extends CrashSagaBehaviour implements OnH2 {}
