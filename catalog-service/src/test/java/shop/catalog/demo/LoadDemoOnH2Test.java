package shop.catalog.demo;

import shop.catalog.OnH2;

class LoadDemoOnH2Test extends LoadDemoBehaviour implements OnH2 {}
