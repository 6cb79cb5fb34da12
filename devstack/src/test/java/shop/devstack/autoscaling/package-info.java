/** Facts about what the package of the same name does. */
@org.jspecify.annotations.NullMarked
package shop.devstack.autoscaling;
