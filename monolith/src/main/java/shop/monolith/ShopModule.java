package shop.monolith;

import java.util.List;
import java.util.Locale;
import shop.cart.CartApplication;
import shop.catalog.CatalogApplication;
import shop.identity.IdentityApplication;
import shop.order.OrderApplication;
import shop.payment.PaymentApplication;
import shop.timesale.TimesaleApplication;

/**
 * One of the services that share this process.
 *
 * @param application its own main class
 * @param name as other services call it
 * @param folder where its resources lie
 */
record ShopModule(Class<?> application, String name, String folder) {

  static final String IDENTITY = "identity-service";

  /** In the order of their start: who is needed comes first, and who is warmed up last. */
  static final List<ShopModule> ALL =
      List.of(
          new ShopModule(IdentityApplication.class, IDENTITY, "identity"),
          new ShopModule(CatalogApplication.class, "catalog-service", "catalog"),
          new ShopModule(PaymentApplication.class, "payment-service", "payment"),
          new ShopModule(OrderApplication.class, "order-service", "order"),
          new ShopModule(CartApplication.class, "cart-service", "cart"),
          new ShopModule(TimesaleApplication.class, "timesale-service", "timesale"));

  /** Begins the variables that are meant for this module alone. */
  String prefix() {
    return folder.toUpperCase(Locale.ROOT) + "_";
  }
}
