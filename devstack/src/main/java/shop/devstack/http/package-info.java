/**
 * How the devstack asks over HTTP: the shop, its processes, and the devstack in another terminal.
 */
@org.jspecify.annotations.NullMarked
package shop.devstack.http;
