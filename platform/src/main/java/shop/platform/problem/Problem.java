package shop.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal or failure in the form of RFC 9457.
 *
 * @param type last part of the type's URI, for instance {@code sold-out}
 * @param title the type in words, the same for each occurrence
 * @param detail what happened this time and what the caller can do
 * @param members further facts for programs, for instance {@code left}
 * @param retryAfter when asking again makes sense, sent in whole seconds, or null
 */
public record Problem(
    HttpStatus status,
    String type,
    String title,
    String detail,
    Map<String, Object> members,
    @Nullable Duration retryAfter) {

  /** What every type starts with. */
  public static final String TYPES = "https://shop.example/problems/";

  /** Keeps a copy of the members. */
  public Problem {
    members = Map.copyOf(members);
  }

  /** A problem without further members. */
  public static Problem of(HttpStatus status, String type, String title, String detail) {
    return new Problem(status, type, title, detail, Map.of(), null);
  }

  /** The same problem with one more fact for programs. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(status, type, title, detail, more, retryAfter);
  }

  /** The same problem, telling when to ask again; at least one second. */
  public Problem retryAfter(Duration wait) {
    return new Problem(status, type, title, detail, members, wait);
  }

  /** The type's full URI, as it stands on the wire. */
  public URI typeUri() {
    return URI.create(TYPES + type);
  }

  /** The body of the answer; without {@code instance}, which would only repeat the address. */
  public Map<String, Object> toBody() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", typeUri());
    body.put("title", title);
    body.put("status", status.value());
    body.put("detail", detail);
    body.putAll(members);
    return body;
  }

  /** The headers of the answer. */
  public HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
    return headers;
  }

  /** The whole answer. */
  public ResponseEntity<Object> toResponse() {
    return new ResponseEntity<>(toBody(), headers(), status);
  }

  /** For places that can only throw. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
