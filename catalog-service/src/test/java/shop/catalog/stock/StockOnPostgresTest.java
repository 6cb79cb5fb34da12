package shop.catalog.stock;

import shop.catalog.OnPostgres;

class StockOnPostgresTest extends StockBehaviour implements OnPostgres {}
