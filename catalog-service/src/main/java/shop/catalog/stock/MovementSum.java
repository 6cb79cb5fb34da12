package shop.catalog.stock;

/** All units that one kind of movement has moved. */
record MovementSum(MovementKind kind, long units) {}
