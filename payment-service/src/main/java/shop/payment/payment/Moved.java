package shop.payment.payment;

import shop.payment.Money;
import shop.payment.ledger.Movement;

/** Money that moved, to be booked. */
record Moved(Movement movement, Money money) {}
