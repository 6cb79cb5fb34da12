package shop.catalog.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * PostgreSQL's full-text search: English by stems, Korean by phrases of syllable pairs (see the
 * column {@code search}), everything by beginnings of words.
 */
final class TextSearch implements WordSearch {

  @Override
  public Clause finds(SearchWords words) {
    Clause clause = Clause.of("p.search @@ (%s)".formatted(query(words)));
    if (!words.hangul().isEmpty()) {
      clause = clause.with("hangul", hangul(words.hangul()));
    }
    return words.others().isEmpty() ? clause : clause.with("others", others(words.others()));
  }

  @Override
  public String relevance(SearchWords words) {
    return "CAST(1000000 * ts_rank(p.search, %s) AS BIGINT)".formatted(query(words));
  }

  /** Only letters and digits come into the texts of these queries, so nothing needs a quote. */
  private static String query(SearchWords words) {
    List<String> parts = new ArrayList<>();
    if (!words.hangul().isEmpty()) {
      parts.add("CAST(:hangul AS tsquery)");
    }
    if (!words.others().isEmpty()) {
      parts.add("(to_tsquery('english', :others) || to_tsquery('simple', :others))");
    }
    return String.join(" && ", parts);
  }

  private static String others(List<String> words) {
    return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
  }

  private static String hangul(List<String> words) {
    return words.stream().map(TextSearch::phrase).collect(Collectors.joining(" & "));
  }

  /** {@code 이어폰} is {@code 이어} and next to it {@code 어폰}; one syllable begins a pair. */
  private static String phrase(String word) {
    return word.length() == 1
        ? word + ":*"
        : IntStream.range(0, word.length() - 1)
            .mapToObj(place -> word.substring(place, place + 2))
            .collect(Collectors.joining(" <-> ", "(", ")"));
  }
}
