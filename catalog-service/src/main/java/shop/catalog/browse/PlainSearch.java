package shop.catalog.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is left of the search on H2: each word is part of a name or a description, no more. */
final class PlainSearch implements WordSearch {

  private static final String TEXTS =
      "lower(p.name_ko || ' ' || p.name_en || ' ' || p.description_ko || ' ' || p.description_en)";

  @Override
  public Clause finds(SearchWords words) {
    List<Clause> all = new ArrayList<>();
    List<String> each = new ArrayList<>(words.hangul());
    each.addAll(words.others());
    for (String word : each) {
      String like = "%" + word.toLowerCase(Locale.ROOT) + "%";
      String name = "word" + all.size();
      all.add(Clause.of(TEXTS + " LIKE :" + name).with(name, like));
    }
    return Clause.all(all);
  }

  @Override
  public String relevance(SearchWords words) {
    return "CAST(0 AS BIGINT)";
  }
}
