package shop.timesale.scaling;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the platform what would be wanted of it. Not for customers: no way leads here from outside.
 */
@RestController
@Hidden
class ScalingController {

  private final Signals signals;

  ScalingController(Signals signals) {
    this.signals = signals;
  }

  @GetMapping("/scaling")
  ResponseEntity<ScalingView> now() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(signals.now());
  }
}
