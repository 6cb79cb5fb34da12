package shop.monolith;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

/** The process is ready only while every one of its modules says that it is. */
record ModulesHealth(Modules modules) implements HealthIndicator {

  @Override
  public Health health() {
    boolean all = modules.running().size() == ShopModule.ALL.size();
    boolean ready = all && modules.running().values().stream().allMatch(ModulesHealth::isReady);
    return ready ? Health.up().build() : Health.outOfService().build();
  }

  private static boolean isReady(ApplicationContext module) {
    HealthDescriptor readiness = module.getBean(HealthEndpoint.class).healthForPath("readiness");
    return readiness != null && readiness.getStatus().equals(Status.UP);
  }
}
