package shop.catalog.stock;

import shop.catalog.OnH2;

class StockOnH2Test extends StockBehaviour implements OnH2 {}
