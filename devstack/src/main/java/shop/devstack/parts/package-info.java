/** What the shop is made of: broker, database server, payment provider and services. */
@org.jspecify.annotations.NullMarked
package shop.devstack.parts;
