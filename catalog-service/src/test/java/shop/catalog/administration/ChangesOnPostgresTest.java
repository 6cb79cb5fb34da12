package shop.catalog.administration;

import shop.catalog.OnPostgres;

class ChangesOnPostgresTest extends ChangesBehaviour implements OnPostgres {}
