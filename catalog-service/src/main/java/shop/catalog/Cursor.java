package shop.catalog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The place in a list behind which the next page begins. Readers hand it back as they got it; what
 * it says is nobody's business, and checked like everything that comes from outside.
 *
 * @param parts what the list's order is made of, without control characters
 */
public record Cursor(List<String> parts) {

  /** Longest form on the wire: the longest name is 200 characters of three bytes. */
  public static final int LONGEST = 1_000;

  private static final String SEPARATOR = "\n";
  private static final Pattern PART = Pattern.compile(Texts.FORM);

  /** Keeps a copy of the parts. */
  public Cursor {
    parts = List.copyOf(parts);
    if (!parts.stream().allMatch(part -> PART.matcher(part).matches())) {
      throw new IllegalArgumentException("Not a place in a list");
    }
  }

  /** The place that these parts say. */
  public static Cursor at(String... parts) {
    return new Cursor(List.of(parts));
  }

  /**
   * Reads what a reader handed back.
   *
   * @throws IllegalArgumentException if it is nothing that we ever gave
   */
  public static Cursor read(String wire) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(wire));
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return at(text.toString().split(SEPARATOR, -1));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("Not a place in a list", e);
    }
  }

  /** As it stands in an answer and in a query. */
  public String wire() {
    byte[] text = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }
}
