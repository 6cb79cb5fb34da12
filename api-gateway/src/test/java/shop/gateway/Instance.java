package shop.gateway;

/** Something that the supervisor may list as an instance of a service. */
interface Instance extends AutoCloseable {

  int port();

  @Override
  void close();
}
