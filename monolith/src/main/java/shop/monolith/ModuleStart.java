package shop.monolith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import shop.monolith.call.Calls;
import shop.monolith.call.FeignCalls;
import shop.monolith.web.Hosts;
import shop.monolith.web.ModuleServerFactory;
import shop.platform.ShopService;
import shop.platform.events.EventExchange;

/** Starts a service as it is, with only its surroundings replaced: port, calls, events, keys. */
record ModuleStart(Hosts hosts, Calls calls, EventExchange events, Variables variables) {

  /** What a process has once, and the gateway's context measures; and Kafka, which is not there. */
  private static final List<String> NOT_TWICE =
      List.of(
          "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
          "org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration",
          metrics("jvm.JvmMetricsAutoConfiguration"),
          metrics("system.SystemMetricsAutoConfiguration"),
          metrics("logging.logback.LogbackMetricsAutoConfiguration"));

  private static String metrics(String name) {
    return "org.springframework.boot.micrometer.metrics.autoconfigure." + name;
  }

  /** Returns when the module is ready, with the keys of {@code identity} unless it has its own. */
  ConfigurableApplicationContext run(ShopModule module, @Nullable PublicKeys keys) {
    ClassLoader own = OwnClassPath.of(module.name());
    SpringApplication service = ShopService.application(module.application(), module.folder());
    service.setMainApplicationClass(module.application());
    service.setResourceLoader(new DefaultResourceLoader(own));
    service.setEnvironment(OwnSettings.of(module.prefix(), variables.all(), settings()));
    service.setRegisterShutdownHook(false);
    service.setListeners(
        service.getListeners().stream().filter(listener -> !setsLoggingUp(listener)).toList());
    service.addInitializers(context -> surround((GenericApplicationContext) context, module, keys));
    return run(service, own);
  }

  /** Logging is the process's, and set up: the gateway's context came first. */
  private static boolean setsLoggingUp(ApplicationListener<?> listener) {
    return listener.getClass().getSimpleName().startsWith("Logging");
  }

  private static ConfigurableApplicationContext run(SpringApplication service, ClassLoader own) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(own);
    try {
      return service.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> fixed = new HashMap<>();
    fixed.put("spring.autoconfigure.exclude", String.join(",", NOT_TWICE));
    // The relay of the reservation log asks whether there is a way for events at all.
    fixed.put("spring.kafka.bootstrap-servers", "in-process");
    fixed.put("management.metrics.use-global-registry", "false");
    fixed.put("shop.supervised", "false");
    fixed.put(
        "shop.security.token-uri", "http://localhost:%d/oauth2/token".formatted(hosts.port()));
    return fixed;
  }

  private void surround(
      GenericApplicationContext context, ShopModule module, @Nullable PublicKeys keys) {
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    beans.registerSingleton("eventExchange", events);
    if (keys != null) {
      beans.registerSingleton("identitysKeys", keys);
    }
    beans.registerSingleton("feignClient", new FeignCalls(calls));
    context.registerBean(
        ServletWebServerFactory.class, () -> new ModuleServerFactory(hosts, module.name()));
    // What there is has been decided; the beans are made by the loader that has their classes.
    context.addBeanFactoryPostProcessor(
        made -> made.setBeanClassLoader(ModuleStart.class.getClassLoader()));
  }
}
