package shop.order.saga;

import shop.order.OnPostgres;

class RefundSagaOnPostgresTest extends RefundSagaBehaviour implements OnPostgres {}
