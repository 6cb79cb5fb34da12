package shop.platform.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.platform.security.AccessRules;

/** A small service whose edge meets everything that can go wrong. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Edge.Bakery.class)
class Edge {

  @Bean
  AccessRules open() {
    return requests -> requests.anyRequest().permitAll();
  }

  record Wish(@NotBlank String bread, @Min(1) @Max(9) int loaves) {}

  @RestController
  static class Bakery {

    @PostMapping("/wishes")
    Wish wish(@Valid @RequestBody Wish wish, @RequestHeader("Idempotency-Key") String key) {
      return wish;
    }

    @GetMapping("/breads/{id}")
    String bread(@PathVariable int id, @RequestParam(defaultValue = "1") @Max(100) int size) {
      return id + " " + size;
    }

    @GetMapping("/sold-out")
    ResponseEntity<Object> soldOut() {
      return Problem.of(HttpStatus.CONFLICT, "sold-out", "Sold out", "All bread is gone.")
          .with("left", 0)
          .retryAfter(Duration.ofMillis(300))
          .toResponse();
    }

    @GetMapping("/thrown")
    String thrown() {
      throw Problems.notFound("No such bread.").asException();
    }

    @GetMapping("/database-away")
    String databaseAway() {
      throw new IllegalStateException(new SQLTransientConnectionException("secret inner words"));
    }

    @GetMapping("/bug")
    String bug() {
      throw new IllegalStateException("secret inner words");
    }
  }
}
