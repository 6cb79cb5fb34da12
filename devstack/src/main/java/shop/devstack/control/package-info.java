/** The door through which other terminals and the services speak with a running devstack. */
@org.jspecify.annotations.NullMarked
package shop.devstack.control;
