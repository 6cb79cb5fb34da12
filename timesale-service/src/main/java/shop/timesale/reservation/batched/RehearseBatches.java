package shop.timesale.reservation.batched;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import shop.platform.events.CurrentTrace;
import shop.timesale.ReservationProperties;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.SoldOutMemory;
import shop.timesale.reservation.shadow.OnOwnConnections;

/** Batches that are decided and undone, with all that real ones have but a follower and figures. */
@Component
final class RehearseBatches implements OnOwnConnections {

  private final DataSource connections;
  private final SoldOutMemory soldOut;
  private final CurrentTrace trace;
  private final ReservationProperties.Batched bounds;

  RehearseBatches(
      @Qualifier("batchConnections") HikariDataSource connections,
      SoldOutMemory soldOut,
      CurrentTrace trace,
      TimesaleProperties properties) {
    this.connections = connections;
    this.soldOut = soldOut;
    this.trace = trace;
    this.bounds = properties.reservation().batched();
  }

  @Override
  public boolean is(ReserveUnits strategy) {
    return strategy instanceof ReserveInBatches;
  }

  @Override
  public ReserveUnits on(UnaryOperator<DataSource> otherwise) {
    BatchStore store = new PostgresBatches(otherwise.apply(connections));
    LaneMeters unseen = new LaneMeters(new SimpleMeterRegistry());
    DecideBatch decideBatch = new DecideBatch(store, _ -> {}, unseen, bounds, Thread::sleep);
    return new ReserveInBatches(new Lanes(decideBatch, _ -> true, bounds), soldOut, trace, bounds);
  }
}
