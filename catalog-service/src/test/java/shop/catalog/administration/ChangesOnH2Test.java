package shop.catalog.administration;

import shop.catalog.OnH2;

class ChangesOnH2Test extends ChangesBehaviour implements OnH2 {}
