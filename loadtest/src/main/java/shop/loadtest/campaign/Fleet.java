package shop.loadtest.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import shop.devstack.parts.Service;
import shop.devstack.supervision.Logs;
import shop.loadtest.bench.Database;
import shop.loadtest.bench.FreePorts;
import shop.loadtest.bench.Running;
import shop.loadtest.bench.Stage;

/** The instances of timesale-service, each behind a door of its own. */
final class Fleet implements AutoCloseable {

  private static final String MODULE = "timesale-service";

  // As long as clients of the shop need to see that an instance left the list.
  private static final long DRAIN_MS = 1_500;

  private final Stage stage;
  private final Database database;
  private final Map<String, String> settings;
  private final List<Member> members = new CopyOnWriteArrayList<>();
  private final Set<Member> alive = ConcurrentHashMap.newKeySet();
  private final List<String> died = new CopyOnWriteArrayList<>();
  private final AtomicInteger started = new AtomicInteger();

  /** Of instances that all have these settings, as variables of their environment. */
  Fleet(Stage stage, Database database, Map<String, String> settings) {
    this.stage = stage;
    this.database = database;
    this.settings = Map.copyOf(settings);
  }

  /** Those whom clients ask, also when one of them is dead and not replaced yet. */
  List<Member> members() {
    return members;
  }

  Member any(Random random) {
    List<Member> now = List.copyOf(members);
    return now.get(random.nextInt(now.size()));
  }

  /** Starts or drains instances until there are {@code wanted}. */
  void scale(int wanted) throws IOException, InterruptedException {
    List<Member> fresh = new ArrayList<>();
    while (members.size() + fresh.size() < wanted) {
      fresh.add(start());
    }
    for (Member member : fresh) {
      member.running().awaitReady();
      members.add(member);
    }
    while (members.size() > wanted) {
      Member leaving = members.removeFirst();
      TimeUnit.MILLISECONDS.sleep(DRAIN_MS);
      end(leaving);
    }
  }

  /** Replaces those who died though nobody killed them, and remembers their names. */
  void tend() throws IOException, InterruptedException {
    for (Member member : members) {
      if (!member.running().process().isAlive()) {
        died.add(member.name());
        replace(member);
      }
    }
  }

  /** Those who died though nobody killed them. */
  List<String> died() {
    return List.copyOf(died);
  }

  /** Puts a fresh instance in the place of a dead one. */
  void replace(Member dead) throws IOException, InterruptedException {
    Member fresh = start();
    fresh.running().awaitReady();
    members.add(fresh);
    members.remove(dead);
    end(dead);
  }

  private void end(Member member) throws IOException {
    member.close();
    alive.remove(member);
  }

  private Member start() throws IOException {
    int port = FreePorts.one();
    String name = "%s#%d".formatted(MODULE, started.incrementAndGet());
    DatabaseDoor door = new DatabaseDoor(stage.settings().port("SHOP_POSTGRES_PORT"));
    ProcessBuilder program = stage.parts().instance(service(), port, log(name));
    program.environment().putAll(settings);
    String own = ":%d/".formatted(stage.settings().port("SHOP_POSTGRES_PORT"));
    program
        .environment()
        .put("SPRING_DATASOURCE_URL", database.url().replace(own, ":%d/".formatted(door.port())));
    program.environment().put("SPRING_DATASOURCE_USERNAME", database.login());
    program.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
    Member member = new Member(Running.start(name, port, program), door);
    alive.add(member);
    return member;
  }

  private Path log(String name) throws IOException {
    return Logs.in(stage.settings().home()).of(name);
  }

  private static Service service() {
    return Service.ALL.stream()
        .filter(one -> one.module().equals(MODULE))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    for (Member member : alive) {
      member.thaw();
      member.kill();
      member.door().close();
    }
    members.clear();
  }
}
