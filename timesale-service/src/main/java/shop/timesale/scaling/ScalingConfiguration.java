package shop.timesale.scaling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import shop.timesale.reservation.WaitingWishes;
import shop.timesale.sale.SaleBoard;

/** Puts the signals together. */
@Configuration(proxyBeanMethods = false)
class ScalingConfiguration {

  @Bean
  Latency latency(MeterRegistry meters, ScalingProperties bounds) {
    return new Latency(meters, bounds.window());
  }

  @Bean
  FilterRegistrationBean<AnswerTimes> answerTimes(Latency latency) {
    var times = new FilterRegistrationBean<>(new AnswerTimes(latency));
    times.addUrlPatterns("/api/timesales/*");
    times.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return times;
  }

  /** What comes before an instance is ready is its own rehearsal. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> openLatency(Latency latency) {
    return _ -> latency.open();
  }

  @Bean
  Signals signals(
      SaleBoard board,
      Latency latency,
      WaitingWishes line,
      ScalingProperties bounds,
      Clock clock,
      MeterRegistry meters) {
    // The last look at the sales counts, however old: an opening comes whether it is seen or not.
    Signals signals =
        new Signals(() -> board.latest().openings(), latency::p95Millis, line, bounds, clock);
    signals.showTo(meters);
    return signals;
  }
}
