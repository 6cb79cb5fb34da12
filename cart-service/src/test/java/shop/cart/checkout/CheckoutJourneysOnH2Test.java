package shop.cart.checkout;

import shop.cart.OnH2;

class CheckoutJourneysOnH2Test extends CheckoutJourneysBehaviour implements OnH2 {}
