package shop.catalog.allocation;

import shop.catalog.OnH2;

class AllocateStockOnH2Test extends AllocateStockBehaviour implements OnH2 {}
