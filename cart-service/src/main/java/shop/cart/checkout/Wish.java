package shop.cart.checkout;

import shop.cart.price.Money;

/**
 * A customer's wish to order what is in the cart.
 *
 * @param key what the customer calls this wish, so that a repeat of it is not a second one
 * @param expectedTotal what the customer saw, and is willing to pay
 */
record Wish(String customer, String key, String paymentMethod, Money expectedTotal) {}
