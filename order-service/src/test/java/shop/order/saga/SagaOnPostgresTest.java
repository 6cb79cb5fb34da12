package shop.order.saga;

import shop.order.OnPostgres;

class SagaOnPostgresTest extends SharedWorkBehaviour implements OnPostgres {}
