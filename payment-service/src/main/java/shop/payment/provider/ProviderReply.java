package shop.payment.provider;

import feign.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import shop.payment.payment.Finding;
import shop.payment.payment.ProviderAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the provider writes; anything else than what was agreed is a failure, never a yes. */
record ProviderReply(@Nullable String id, @Nullable String status, @Nullable String reason) {

  /** Longer than any agreed answer. */
  private static final int LONGEST = 16_384;

  /** Reads an answer that means yes by a status of 200 or 201 and by its words. */
  static ProviderAnswer read(Response response, String yes, JsonMapper json) {
    ProviderReply reply = parse(response, json);
    return switch (response.status()) {
      case 200, 201 -> reply.confirm(yes);
      case 402, 422 -> reply.decline();
      // What was asked for does not fit how the authorisation stands, and the provider tells how.
      case 409 -> new ProviderAnswer.Found(reply.finding());
      default -> throw new ProviderFailure("status " + response.status());
    };
  }

  /** Reads how an authorisation stands. */
  static ProviderAnswer find(Response response, JsonMapper json) {
    ProviderReply reply = parse(response, json);
    return switch (response.status()) {
      case 200 -> new ProviderAnswer.Found(reply.finding());
      case 404 -> reply.nothing();
      default -> throw new ProviderFailure("status " + response.status());
    };
  }

  private Finding finding() {
    return switch (String.valueOf(status)) {
      case "approved" -> Finding.HELD;
      case "captured" -> Finding.CAPTURED;
      case "voided" -> Finding.RELEASED;
      case "declined" -> Finding.REFUSED;
      default -> throw new ProviderFailure("an authorisation that stands in no known way");
    };
  }

  /** Only the provider's own words count: a 404 may as well come from a wrong address. */
  private ProviderAnswer nothing() {
    if (!"unknown".equals(status)) {
      throw new ProviderFailure("status 404");
    }
    return new ProviderAnswer.Found(Finding.UNKNOWN);
  }

  private ProviderAnswer confirm(String yes) {
    if (id == null || id.isBlank() || !yes.equals(status)) {
      throw new ProviderFailure("an answer that does not say '%s'".formatted(yes));
    }
    return new ProviderAnswer.Done();
  }

  private ProviderAnswer decline() {
    if (!"declined".equals(status)) {
      throw new ProviderFailure("a refusal that is no decline");
    }
    return new ProviderAnswer.Declined(
        reason != null && reason.matches("[a-z0-9-]{1,64}") ? reason : "declined");
  }

  private static ProviderReply parse(Response response, JsonMapper json) {
    if (response.body() == null) {
      return new ProviderReply(null, null, null);
    }
    try (var body = response.body().asInputStream()) {
      ProviderReply reply = json.readValue(body.readNBytes(LONGEST), ProviderReply.class);
      return reply == null ? new ProviderReply(null, null, null) : reply;
    } catch (IOException | JacksonException e) {
      throw new ProviderFailure("an answer that cannot be read, status " + response.status());
    }
  }
}
