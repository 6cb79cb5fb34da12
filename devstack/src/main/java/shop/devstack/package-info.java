/** The command line of the shop: one word per thing that a person wants done. */
@org.jspecify.annotations.NullMarked
package shop.devstack;
