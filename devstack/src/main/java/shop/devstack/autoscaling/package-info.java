/** A small stand-in for the HorizontalPodAutoscaler: its arithmetic, on processes of a laptop. */
@org.jspecify.annotations.NullMarked
package shop.devstack.autoscaling;
