package shop.catalog.browse;

import shop.catalog.OnPostgres;

class BrowseProductsOnPostgresTest extends BrowseProductsBehaviour implements OnPostgres {}
