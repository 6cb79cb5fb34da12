package shop.catalog.stock;

import shop.catalog.OnPostgres;

class LedgerOnPostgresTest extends LedgerBehaviour implements OnPostgres {}
