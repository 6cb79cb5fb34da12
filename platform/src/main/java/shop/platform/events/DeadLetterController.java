package shop.platform.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.platform.events.DeadLetters.Replay;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** What an operator can do about events that a service could not take. */
@RestController
@RequestMapping(
    path = "/api/admin/${spring.application.name}/dead-letters",
    produces = MediaType.APPLICATION_JSON_VALUE)
class DeadLetterController {

  private static final String EXAMPLE =
      """
      {"items": [{
        "deadLetterId": "order.cancelled.v1-2-17",
        "type": "order.cancelled.v1",
        "key": "0198a1c2-6f9e-7cc2-a1b4-5d2f8f0f6e11",
        "eventId": "5e2b7c1a-3f6d-4a51-9a52-1f9f1f5f7d10",
        "putAsideAt": "2026-11-21T09:00:00Z",
        "reason": "IllegalStateException",
        "payload": "{…}",
        "handled": false}]}
      """;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final DeadLetters letters;
  private final boolean hasBroker;
  // Each reading opens connections of its own to the broker.
  private final Semaphore readings = new Semaphore(2);

  DeadLetterController(DeadLetters letters, Broker broker) {
    this.letters = letters;
    this.hasBroker = broker.configured();
  }

  @Operation(
      operationId = "listDeadLetters",
      summary = "Events that this service could not take, the newest first (operator)")
  @ApiResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(EXAMPLE)),
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "503", ref = "unavailable")
  @GetMapping
  DeadLetter.Page list(
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
      @RequestParam(defaultValue = "false") boolean handled) {
    return new DeadLetter.Page(reading(() -> letters.newest(size, handled)));
  }

  @Operation(
      operationId = "replayDeadLetter",
      summary = "Handle one once more (operator)",
      description = "Harmless when repeated: an event is handled once.")
  @ApiResponse(
      responseCode = "200",
      description = "`handled` now, or `handled-before`",
      content = @Content(examples = @ExampleObject("{\"outcome\": \"handled\"}")),
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "not-found")
  @ApiResponse(responseCode = "409", ref = "still-failing")
  @ApiResponse(responseCode = "503", ref = "unavailable")
  @PostMapping("/{deadLetterId}/replay")
  ResponseEntity<?> replay(@PathVariable String deadLetterId) {
    return switch (reading(() -> letters.replay(deadLetterId))) {
      case Replay.Handled _ -> ResponseEntity.ok(new Replayed("handled"));
      case Replay.HandledBefore _ -> ResponseEntity.ok(new Replayed("handled-before"));
      case Replay.StillFailing failure -> stillFailing(failure.reason()).toResponse();
      case Replay.Unknown _ ->
          Problems.notFound("There is no dead letter of this id (any more).").toResponse();
    };
  }

  record Replayed(String outcome) {}

  private static Problem stillFailing(String reason) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "still-failing",
            "Still failing",
            "The event fails as before and stays a dead letter; the log of the service says why.")
        .with("reason", reason);
  }

  private <T> T reading(Supplier<T> work) {
    if (!hasBroker) {
      throw Problems.unavailable("This service runs without a broker.", SOON).asException();
    }
    if (!readings.tryAcquire()) {
      throw Problems.unavailable("Others are reading dead letters.", SOON).asException();
    }
    try {
      return work.get();
    } finally {
      readings.release();
    }
  }
}
