package shop.catalog.reservation;

import shop.catalog.OnH2;

class WithdrawnStockOnH2Test extends WithdrawnStockBehaviour implements OnH2 {}
