package shop.identity.signin;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The words of the sign-in page in one language. */
record Words(String language, Map<Object, Object> words) {

  private static final int LONGEST_HEADER = 200;
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final Words ENGLISH = read("en");
  private static final Words KOREAN = read("ko");

  /** In the language that a browser likes best, of those that we speak; else in English. */
  static Words of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      Locale liked =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.ENGLISH, Locale.KOREAN));
      return Locale.KOREAN.equals(liked) ? KOREAN : ENGLISH;
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }

  String say(String key) {
    return String.valueOf(words.get(key));
  }

  /** How long to wait, if the address says it in a number; nobody else's words get on the page. */
  String wait(String seconds) {
    if (!seconds.matches("[0-9]{1,5}")) {
      return say("wrong");
    }
    int count = Integer.parseInt(seconds);
    return count <= SECONDS_OF_A_MINUTE
        ? say("wait-seconds").replace("{0}", Integer.toString(count))
        : say("wait-minutes").replace("{0}", Integer.toString(Math.ceilDiv(count, 60)));
  }

  String fill(String page) {
    String filled = page.replace("{lang}", language);
    for (Map.Entry<Object, Object> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue().toString());
    }
    return filled;
  }

  private static Words read(String language) {
    ClassPathResource file =
        new ClassPathResource("identity/signin/words-" + language + ".properties");
    try (Reader text = new StringReader(file.getContentAsString(StandardCharsets.UTF_8))) {
      Properties words = new Properties();
      words.load(text);
      return new Words(language, Map.copyOf(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
