package shop.catalog.stock;

import shop.catalog.OnH2;

class LedgerOnH2Test extends LedgerBehaviour implements OnH2 {}
