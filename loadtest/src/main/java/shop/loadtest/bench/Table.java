package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of markdown, without a word if it has no rows. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(String... heads) {
    lines.add(line(heads));
    lines.add("|" + String.join("|", Collections.nCopies(heads.length, " --- ")) + "|");
  }

  void row(String... cells) {
    lines.add(line(cells));
  }

  void rowIf(boolean wanted, String... cells) {
    if (wanted) {
      row(cells);
    }
  }

  String text() {
    return lines.size() > 2 ? String.join("\n", lines) : "";
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
