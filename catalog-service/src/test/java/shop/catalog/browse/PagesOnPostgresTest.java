package shop.catalog.browse;

import shop.catalog.OnPostgres;

class PagesOnPostgresTest extends PagesBehaviour implements OnPostgres {}
