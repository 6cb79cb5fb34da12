/** What Kubernetes would be told of the services, as far as the devstack acts on it. */
@org.jspecify.annotations.NullMarked
package shop.devstack.manifests;
