package shop.payment.payment;

/** On the embedded database, as when the service runs alone. */
class SettlePaymentOnH2Test extends SettlePaymentBehaviour {}
