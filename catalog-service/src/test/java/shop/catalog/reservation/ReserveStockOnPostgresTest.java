package shop.catalog.reservation;

import shop.catalog.OnPostgres;

class ReserveStockOnPostgresTest extends ReserveStockBehaviour implements OnPostgres {}
