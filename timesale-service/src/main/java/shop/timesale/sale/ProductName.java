package shop.timesale.sale;

/** What a product is called, in the shop's two languages. */
public record ProductName(String ko, String en) {}
