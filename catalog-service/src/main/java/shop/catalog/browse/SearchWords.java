package shop.catalog.browse;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a query, cut where the script changes; signs do not count.
 *
 * @param hangul runs of Korean syllables
 * @param others runs of other letters and digits
 */
record SearchWords(List<String> hangul, List<String> others) {

  private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
  private static final Pattern OTHERS = Pattern.compile("[\\p{L}\\p{N}&&[^가-힣]]+");

  static SearchWords in(String query) {
    // Some keyboards send syllables in parts: ㅇ + ㅣ instead of 이.
    String composed = Normalizer.normalize(query, Normalizer.Form.NFC);
    return new SearchWords(runs(HANGUL, composed), runs(OTHERS, composed));
  }

  boolean isEmpty() {
    return hangul.isEmpty() && others.isEmpty();
  }

  private static List<String> runs(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
