package shop.catalog.reservation;

import shop.catalog.OnH2;

class ReserveStockOnH2Test extends ReserveStockBehaviour implements OnH2 {}
