package shop.catalog.administration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller takes for granted of the product that a command is about. */
sealed interface Precondition {

  /** It is not there yet: {@code If-None-Match: *}. */
  record Absent() implements Precondition {}

  /** It is as the caller saw it: {@code If-Match: "3"}. */
  record Seen(long version) implements Precondition {}

  /** It is as no version of ours ever was, so it has changed. */
  record SeenNever() implements Precondition {}

  /** Nothing, or not one of these; then nothing is done. */
  record Missing() implements Precondition {}

  /**
   * Reads the two headers; a weak tag, a list of tags and {@code If-Match: *} promise too little.
   */
  static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch == null) {
      return "*".equals(ifNoneMatch) ? new Absent() : new Missing();
    }
    return ifNoneMatch == null ? seen(ifMatch.strip()) : new Missing();
  }

  /** How a version is written as an entity tag. */
  static String tag(long version) {
    return "\"%d\"".formatted(version);
  }

  private static Precondition seen(String tag) {
    Matcher strong = Pattern.compile("\"([!#-~]*)\"").matcher(tag);
    if (!strong.matches()) {
      return new Missing();
    }
    String version = strong.group(1);
    return version.matches("\\d{1,18}") ? new Seen(Long.parseLong(version)) : new SeenNever();
  }
}
