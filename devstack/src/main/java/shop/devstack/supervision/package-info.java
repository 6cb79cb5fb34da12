/** Keeps the wanted number of each process alive, whatever the process is. */
@org.jspecify.annotations.NullMarked
package shop.devstack.supervision;
