package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of markdown, without a word if it has no rows. */
public final class Table {

  private final List<String> lines = new ArrayList<>();

  /** Without rows yet. */
  public Table(String... heads) {
    lines.add(line(heads));
    lines.add("|" + String.join("|", Collections.nCopies(heads.length, " --- ")) + "|");
  }

  /** One more. */
  public void row(String... cells) {
    lines.add(line(cells));
  }

  void rowIf(boolean wanted, String... cells) {
    if (wanted) {
      row(cells);
    }
  }

  /** Nothing, or all lines. */
  public String text() {
    return lines.size() > 2 ? String.join("\n", lines) : "";
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
