package shop.order.saga;

import shop.order.OnPostgres;

class CartSagaOnPostgresTest extends CartSagaBehaviour implements OnPostgres {}
