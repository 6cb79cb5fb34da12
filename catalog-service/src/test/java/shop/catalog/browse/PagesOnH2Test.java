package shop.catalog.browse;

import shop.catalog.OnH2;

class PagesOnH2Test extends PagesBehaviour implements OnH2 {}
