package shop.loadtest.mutant;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Cuts into a database's own functions, views and constraints, and puts everything back when it is
 * closed. What is to be cut out must be there: a mutant that is no mutant fails its test.
 */
final class Surgery implements AutoCloseable {

  private final Sql sql;
  private final Deque<String> undo = new ArrayDeque<>();

  Surgery(Sql sql) {
    this.sql = sql;
  }

  /** Replaces a piece of a function, wherever it stands there. */
  Surgery function(String name, String piece, String by) {
    String whole =
        sql.text(
            "select pg_get_functiondef(oid) from pg_proc where proname = '%s'".formatted(name));
    return replace(whole, piece, by);
  }

  /** Replaces a piece of a view. */
  Surgery view(String name, String piece, String by) {
    String whole = sql.text("select pg_get_viewdef('%s'::regclass)".formatted(name));
    return replace("create or replace view %s as %s".formatted(name, whole), piece, by);
  }

  private Surgery replace(String whole, String piece, String by) {
    if (!whole.contains(piece)) {
      close();
      throw new AssertionError("'%s' is not to be found in%n%s".formatted(piece, whole));
    }
    undo.push(whole);
    sql.run(whole.replace(piece, by));
    return this;
  }

  /** Takes a constraint away that would abort the mutant instead of letting it show itself. */
  Surgery without(String table, String constraint) {
    String whole =
        sql.text(
            "select pg_get_constraintdef(oid) from pg_constraint where conname = '%s'"
                .formatted(constraint));
    undo.push("alter table %s add constraint %s %s".formatted(table, constraint, whole));
    sql.run("alter table %s drop constraint %s".formatted(table, constraint));
    return this;
  }

  /** The mutant's rows go too: they would not stand what is put back. */
  @Override
  public void close() {
    sql.run("truncate sale, reservation, reservation_slot, reservation_log, relay_cursor");
    undo.forEach(sql::run);
  }
}
