package shop.timesale.sale;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** Answers that are empty (304) when the caller has them already. */
final class Unchanged {

  /** Anyone may keep it, and asks before each use: it may be out of date in a tenth of a second. */
  private static final CacheControl ASK_FIRST =
      CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic();

  private Unchanged() {}

  /**
   * The answer under a weak tag.
   *
   * @param substance what makes it another answer when it changes; the same at every instance
   */
  static <T> ResponseEntity<T> answer(T body, Object substance) {
    byte[] bytes = substance.toString().getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .eTag("W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(bytes)))
        .cacheControl(ASK_FIRST)
        .body(body);
  }
}
