package shop.devstack.control;

/** Where an instance can be reached, as the gateway and the services read it. */
record InstanceView(String id, String host, int port) {}
