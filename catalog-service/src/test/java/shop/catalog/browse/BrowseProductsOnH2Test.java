package shop.catalog.browse;

import shop.catalog.OnH2;

class BrowseProductsOnH2Test extends BrowseProductsBehaviour implements OnH2 {}
