package shop.loadtest.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;
import shop.loadtest.bench.Database;
import shop.loadtest.bench.Stage;

/** What a campaign stands on, and breaks: database server, broker and instances. */
final class Ground {

  private static final String NAME = "timesale";

  /** As many as there are while nothing is scaled. */
  static final int INSTANCES = 2;

  private final Stage stage;
  private final Database database;
  private final Fleet fleet;
  private boolean closed;

  /** With fresh data under {@code home}, and settings of all instances; not started yet. */
  Ground(Path root, Path home, Map<String, String> settings)
      throws IOException, GeneralSecurityException {
    stage = new Stage(root, home);
    database = new Database(stage.url(NAME), NAME, stage.password(NAME));
    fleet = new Fleet(stage, database, settings);
  }

  void start() throws IOException, InterruptedException, SQLException {
    stage.start();
    Database server = stage.server();
    server.execute("create role %s login password '%s'".formatted(NAME, database.password()));
    server.execute("create database %s owner %s".formatted(NAME, NAME));
    fleet.scale(INSTANCES);
  }

  Stage stage() {
    return stage;
  }

  Database database() {
    return database;
  }

  Fleet fleet() {
    return fleet;
  }

  /** Ends all processes. The data stays. */
  synchronized void end() throws IOException, InterruptedException {
    if (!closed) {
      closed = true;
      fleet.close();
      stage.stop();
    }
  }

  /** Ends all processes, and deletes what was kept. */
  synchronized void wipe() throws IOException, InterruptedException {
    closed = true;
    fleet.close();
    stage.end();
  }
}
