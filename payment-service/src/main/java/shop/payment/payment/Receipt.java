package shop.payment.payment;

/** What was captured and not given back in one currency, in minor units. */
record Receipt(String currency, long amount) {}
