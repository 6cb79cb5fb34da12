package shop.devstack;

/** What a person can do now that the shop runs. */
final class Welcome {

  private Welcome() {}

  static String to(String address, String sale) {
    return """
    Shop      %1$s/api/products
    Sale      %1$s/api/timesales/%2$s
    API       %1$s/openapi/timesale (catalog, cart, order, payment, identity)
    Logins    customers minji, jisoo, hana, taeyang, doyun; merchandiser mina.merch;
              operator oscar.ops; password timesale-demo

    Buy two pairs of earphones in the sale:

      TOKEN=$(./shop token minji)
      curl -s %1$s/api/timesales/%2$s/reservations \\
        -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
        -H "Idempotency-Key: $(date +%%s)" \\
        -d '{"quantity": 2, "paymentMethod": "tok_approve"}'
      curl -s %1$s/api/orders -H "Authorization: Bearer $TOKEN"

    In another terminal: ./shop status, ./shop scale timesale-service 3, ./shop help
    """
        .formatted(address, sale);
  }
}
