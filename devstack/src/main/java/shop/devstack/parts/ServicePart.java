package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shop.devstack.limits.CpuGroups;
import shop.devstack.limits.CpuLimit;
import shop.devstack.manifests.Manifests;
import shop.devstack.manifests.Resources;
import shop.devstack.supervision.Crew;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.Part.Probe;
import shop.devstack.supervision.Ports;

/** Runs the instances of services, with bounded memory and everything they need to know. */
final class ServicePart {

  // Longer than the gateway and the services need to see that an instance left the list.
  private static final Duration DRAIN = Duration.ofMillis(2500);
  private static final Probe READINESS = Probes.http("/actuator/health/readiness");

  private final Settings settings;
  private final ServiceEnvironment environment;
  private final Optional<CpuGroups> limits;
  private final Ports ports;
  private final Map<Service, Release> current = new ConcurrentHashMap<>();

  /** With {@code limits}, instances get no more of the processors than their manifests say. */
  ServicePart(Settings settings, Secrets secrets, Databases databases, Optional<CpuGroups> limits) {
    this.settings = settings;
    this.environment = new ServiceEnvironment(settings, secrets, databases);
    this.limits = limits;
    this.ports = Ports.startingAt(settings.instances());
  }

  /** What was last built of it. */
  Path built(Service service) {
    return settings.built(service.module()).resolve(service.module() + "-1.0.0-SNAPSHOT-exec.jar");
  }

  /** Instances of what was last built. */
  Part of(Service service) {
    Release release = new Release(built(service), Optional.empty());
    current.put(service, release);
    return of(service, release);
  }

  /** Replaces the instances of {@code crew} by those of {@code jar}. */
  void deploy(Service service, Path jar, Crew crew) throws InterruptedException {
    Release release = new Release(jar, Optional.ofNullable(current.get(service)));
    crew.replace(of(service, release));
    current.put(service, release);
  }

  private Part of(Service service, Release release) {
    Part.Launcher launcher = (port, log) -> launch(service, release, port, log);
    return new Part(service.module(), true, ports::next, DRAIN, launcher, READINESS);
  }

  private Launched launch(Service service, Release release, int port, Path log) throws IOException {
    Program program = release.program(settings.home(), log);
    ProcessBuilder instance = instance(service, program, port, log);
    if (!service.isBehindGateway()) {
      instance.environment().putAll(environment.ofGateway(port));
    }
    if (limits.isEmpty()) {
      return Launched.of(instance.start());
    }
    Resources stated = Manifests.in(settings.root()).resources(service.module());
    CpuLimit limit =
        limits
            .get()
            .limit(
                "%s-%d".formatted(service.module(), port), stated.cpuRequest(), stated.cpuLimit());
    Process process = limit.around(instance).start();
    var _ = process.onExit().thenRun(limit::close);
    return Launched.of(process);
  }

  ProcessBuilder instance(Service service, int port, Path log) throws IOException {
    Program program = Program.of(built(service), settings.home(), log, Optional.empty());
    return instance(service, program, port, log);
  }

  private ProcessBuilder instance(Service service, Program program, int port, Path log) {
    List<String> command =
        Commands.java(
            settings.home(),
            service.heap(),
            // Compiling for speed doubles the work of a start; it pays where much goes through.
            service.busy()
                ? "-XX:ReservedCodeCacheSize=%dm".formatted(service.codeCache())
                : "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=32m",
            // What compiling took goes back to the system.
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
    command.addAll(program.arguments());
    return Commands.program(command, environment.of(service, port), log);
  }
}
