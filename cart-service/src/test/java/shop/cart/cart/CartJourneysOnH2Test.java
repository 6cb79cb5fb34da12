package shop.cart.cart;

import shop.cart.OnH2;

class CartJourneysOnH2Test extends CartJourneysBehaviour implements OnH2 {}
