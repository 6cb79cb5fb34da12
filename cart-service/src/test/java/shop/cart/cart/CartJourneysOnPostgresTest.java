package shop.cart.cart;

import shop.cart.OnPostgres;

class CartJourneysOnPostgresTest extends CartJourneysBehaviour implements OnPostgres {}
