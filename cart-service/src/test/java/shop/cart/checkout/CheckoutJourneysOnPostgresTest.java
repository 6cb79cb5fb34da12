package shop.cart.checkout;

import shop.cart.OnPostgres;

class CheckoutJourneysOnPostgresTest extends CheckoutJourneysBehaviour implements OnPostgres {}
