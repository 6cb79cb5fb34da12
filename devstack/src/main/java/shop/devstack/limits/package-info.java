/** Keeps processes from taking more of the processors than they may, where the system can. */
@org.jspecify.annotations.NullMarked
package shop.devstack.limits;
