package shop.payment.payment;

/**
 * Where a payment is. A state ending in -ING is recorded before the provider is asked, so that
 * after a crash or a time-out it is known what may have happened, and the same is asked again.
 */
enum PaymentState {
  AUTHORISING,
  AUTHORISED,
  CAPTURING,
  CAPTURED,
  VOIDING,
  VOIDED,
  REFUNDING,
  REFUNDED,
  DECLINED;

  /** Where to go from here: to a state that asks the provider, or nowhere. */
  PaymentState pursue(boolean cancelled) {
    return switch (this) {
      case AUTHORISING -> cancelled ? VOIDING : AUTHORISING;
      case AUTHORISED -> cancelled ? VOIDING : CAPTURING;
      case CAPTURED -> cancelled ? REFUNDING : CAPTURED;
      // Even when cancelled: first learn whether the money moved, then give it back.
      case CAPTURING -> CAPTURING;
      case VOIDING, VOIDED, REFUNDING, REFUNDED, DECLINED -> this;
    };
  }

  /** After the provider did what it was asked for. */
  PaymentState done() {
    return switch (this) {
      case AUTHORISING -> AUTHORISED;
      case CAPTURING -> CAPTURED;
      case VOIDING -> VOIDED;
      case REFUNDING -> REFUNDED;
      case AUTHORISED, CAPTURED, VOIDED, REFUNDED, DECLINED -> this;
    };
  }

  /** After the provider said no, which ends a payment but never what is owed to the customer. */
  PaymentState declined() {
    return switch (this) {
      case AUTHORISING, CAPTURING -> DECLINED;
      case VOIDING, REFUNDING, AUTHORISED, CAPTURED, VOIDED, REFUNDED, DECLINED -> this;
    };
  }

  /** After the provider told how it stands; what it does not know is asked for again. */
  PaymentState found(Finding finding) {
    return switch (this) {
      case AUTHORISING -> charged(finding, AUTHORISED);
      case CAPTURING -> charged(finding, CAPTURING);
      case VOIDING ->
          switch (finding) {
            case HELD, UNKNOWN -> VOIDING;
            case CAPTURED -> CAPTURED;
            case RELEASED, REFUSED -> VOIDED;
          };
      case VOIDED -> late(finding);
      case AUTHORISED, CAPTURED, REFUNDING, REFUNDED, DECLINED -> this;
    };
  }

  private PaymentState charged(Finding finding, PaymentState whenHeld) {
    return switch (finding) {
      case HELD -> whenHeld;
      case CAPTURED -> CAPTURED;
      case RELEASED, REFUSED -> DECLINED;
      case UNKNOWN -> this;
    };
  }

  /** An authorisation or capture that arrived after its void is undone once more. */
  private static PaymentState late(Finding finding) {
    return switch (finding) {
      case HELD -> VOIDING;
      case CAPTURED -> CAPTURED;
      case RELEASED, REFUSED, UNKNOWN -> VOIDED;
    };
  }

  /** Whether the provider can tell something that decides or changes it. */
  boolean isWorthALook() {
    return switch (this) {
      case AUTHORISING, CAPTURING, VOIDING, VOIDED -> true;
      case AUTHORISED, CAPTURED, REFUNDING, REFUNDED, DECLINED -> false;
    };
  }

  /** Whether the money was taken, whatever came of it later. */
  boolean isCharged() {
    return switch (this) {
      case CAPTURED, REFUNDING, REFUNDED -> true;
      case AUTHORISING, AUTHORISED, CAPTURING, VOIDING, VOIDED, DECLINED -> false;
    };
  }

  /** What others are told. */
  PaymentStatus status(boolean cancelled) {
    return switch (this) {
      case CAPTURED -> cancelled ? PaymentStatus.UNDECIDED : PaymentStatus.CAPTURED;
      case VOIDED -> PaymentStatus.VOIDED;
      case REFUNDED -> PaymentStatus.REFUNDED;
      case DECLINED -> PaymentStatus.DECLINED;
      case AUTHORISING, AUTHORISED, CAPTURING, VOIDING, REFUNDING -> PaymentStatus.UNDECIDED;
    };
  }
}
