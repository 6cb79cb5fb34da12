package shop.order.saga;

import shop.order.OnPostgres;

class CrashSagaOnPostgresTest extends CrashSagaBehaviour implements OnPostgres {}
