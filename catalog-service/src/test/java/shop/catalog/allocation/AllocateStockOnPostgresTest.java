package shop.catalog.allocation;

import shop.catalog.OnPostgres;

class AllocateStockOnPostgresTest extends AllocateStockBehaviour implements OnPostgres {}
