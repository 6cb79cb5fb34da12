package shop.catalog.reservation;

import shop.catalog.OnPostgres;

class WithdrawnStockOnPostgresTest extends WithdrawnStockBehaviour implements OnPostgres {}
