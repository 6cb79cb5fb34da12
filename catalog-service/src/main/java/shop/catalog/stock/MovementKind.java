package shop.catalog.stock;

/** Why units moved. */
enum MovementKind {
  /** Bought in. */
  STOCKED("delivery", 1),
  /** Gone to a time sale. */
  ALLOCATED("moved-to-sale", -1),
  /** Come back from a time sale. */
  RETURNED("returned-from-sale", 1),
  /** Held for an order. */
  RESERVED("reserved", -1),
  /** Given back by an order. */
  RELEASED("released", 1);

  private final String wire;
  private final int sign;

  MovementKind(String wire, int sign) {
    this.wire = wire;
    this.sign = sign;
  }

  String wire() {
    return wire;
  }

  /** What so many units of this kind change of what is free. */
  long change(long units) {
    return sign * units;
  }
}
