package shop.catalog.demo;

import shop.catalog.OnPostgres;

class LoadDemoOnPostgresTest extends LoadDemoBehaviour implements OnPostgres {}
