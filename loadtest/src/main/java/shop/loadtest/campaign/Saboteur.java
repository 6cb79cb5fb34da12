package shop.loadtest.campaign;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import shop.loadtest.bench.Stage;
import shop.loadtest.drive.Wish;

/** Does what a step of the plan says, and returns when what was hit answers again. */
final class Saboteur {

  private static final Duration A_BATCH = Duration.ofSeconds(3);
  private final Stage stage;
  private final Fleet fleet;
  private final Mail mail;
  private final Clients clients;
  private final Rush rush;

  Saboteur(Stage stage, Fleet fleet, Mail mail, Clients clients, Rush rush) {
    this.stage = stage;
    this.fleet = fleet;
    this.mail = mail;
    this.clients = clients;
    this.rush = rush;
  }

  /** Answers what exactly was done; scaling goes up to {@code most} instances. */
  String inflict(Plan.Step step, int most) throws IOException, InterruptedException {
    Random chance = new Random(step.seed());
    fleet.tend();
    return switch (step.fault()) {
      case KILL -> kill(fleet.any(chance));
      case FREEZE -> freeze(fleet.any(chance), chance.nextLong(1_000, 5_000));
      case DATABASE_STOP -> stopDatabase(fleet.any(chance));
      case BROKER_DEATH -> killBroker();
      case CUT -> cut(chance);
      case STALL -> stall(chance.nextLong(500, 3_000));
      case REFUSE -> refuse(fleet.any(chance), chance.nextLong(500, 3_000));
      case DUPLICATES -> "%d events came again".formatted(mail.repeat(chance.nextInt(50, 500)));
      case STORM -> storm(chance);
      case SCALE -> scale(most);
    };
  }

  private String kill(Member victim) throws IOException, InterruptedException {
    boolean midway = Trap.in(victim.door(), A_BATCH, victim::kill);
    fleet.replace(victim);
    return "%s was killed%s".formatted(victim.name(), inABatch(midway));
  }

  private String freeze(Member victim, long millis) throws InterruptedException {
    boolean midway = Trap.in(victim.door(), A_BATCH, victim::freeze);
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } finally {
      victim.thaw();
    }
    Patience.await(
        () -> victim.running().isReady() || !victim.running().process().isAlive(), victim.name());
    return "%s stood still for %d ms%s".formatted(victim.name(), millis, inABatch(midway));
  }

  private String stopDatabase(Member busy) throws InterruptedException {
    ProcessHandle server = stage.process(Stage.POSTGRES).orElseThrow();
    // What pg_ctl stop -m immediate sends.
    boolean midway = Trap.in(busy.door(), A_BATCH, () -> Member.signal(server.pid(), "QUIT"));
    Patience.await(() -> !server.isAlive() && answers(), Stage.POSTGRES);
    return "PostgreSQL ended at once%s".formatted(inABatch(midway));
  }

  private boolean answers() {
    try {
      return "1".equals(stage.server().ask("select 1"));
    } catch (SQLException notYet) {
      return false;
    }
  }

  private String killBroker() throws InterruptedException {
    ProcessHandle broker = stage.process(Stage.KAFKA).orElseThrow();
    Member.signal(broker.pid(), "KILL");
    Patience.await(
        () -> stage.process(Stage.KAFKA).filter(next -> next.pid() != broker.pid()).isPresent(),
        Stage.KAFKA);
    return "the broker was killed";
  }

  private String cut(Random chance) throws InterruptedException {
    int times = chance.nextInt(1, 6);
    int cut = 0;
    for (int i = 0; i < times; i++) {
      Trap.Cut how = chance.nextBoolean() ? Trap.Cut.AT_ONCE : Trap.Cut.WITH_ITS_ANSWER;
      Trap trap = Trap.cutting(how);
      DatabaseDoor door = fleet.any(chance).door();
      door.set(trap);
      cut += trap.sprungWithin(A_BATCH) ? 1 : 0;
      door.take();
    }
    return "%d batches lost their connection after the send".formatted(cut);
  }

  private String stall(long millis) throws InterruptedException {
    List<Member> now = List.copyOf(fleet.members());
    now.forEach(member -> member.door().gate().shut());
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } finally {
      now.forEach(member -> member.door().gate().open());
    }
    return "nothing passed to the database for %d ms".formatted(millis);
  }

  private String refuse(Member victim, long millis) throws InterruptedException {
    victim.door().refuse();
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } finally {
      victim.door().admit();
    }
    return "%s could not reach the database for %d ms".formatted(victim.name(), millis);
  }

  private String storm(Random chance) throws InterruptedException {
    List<Wish> wishes = rush.recent(chance.nextInt(20, 80), chance);
    int times = chance.nextInt(3, 6);
    for (Wish wish : wishes) {
      for (int i = 0; i < times; i++) {
        clients.sendOff(wish, System.nanoTime());
      }
    }
    return "%d recent wishes were said %d times more".formatted(wishes.size(), times);
  }

  private String scale(int most) throws IOException, InterruptedException {
    fleet.scale(1);
    fleet.scale(most);
    if (most > Ground.INSTANCES) {
      fleet.scale(1);
      fleet.scale(Ground.INSTANCES);
    }
    return "from 1 instance to %d and back".formatted(most);
  }

  private static String inABatch(boolean midway) {
    return midway ? " in the middle of a batch" : "";
  }
}
