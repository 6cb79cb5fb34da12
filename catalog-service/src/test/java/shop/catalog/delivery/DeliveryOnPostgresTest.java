package shop.catalog.delivery;

import shop.catalog.OnPostgres;

class DeliveryOnPostgresTest extends DeliveryBehaviour implements OnPostgres {}
