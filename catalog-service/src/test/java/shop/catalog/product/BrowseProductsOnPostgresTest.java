package shop.catalog.product;

import shop.catalog.OnPostgres;

class BrowseProductsOnPostgresTest extends BrowseProductsBehaviour implements OnPostgres {}
