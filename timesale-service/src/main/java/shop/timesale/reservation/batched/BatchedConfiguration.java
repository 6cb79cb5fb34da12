package shop.timesale.reservation.batched;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.platform.events.CurrentTrace;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.LogFollower;
import shop.timesale.reservation.Reservations;
import shop.timesale.sale.SaleId;

/** Puts the batched strategy together; nothing of it runs before the first wish. */
@Configuration(proxyBeanMethods = false)
class BatchedConfiguration {

  /** The batchers' own connections: whatever else an instance does, a batch finds one. */
  @Bean(defaultCandidate = false)
  HikariDataSource batchConnections(JdbcConnectionDetails database, TimesaleProperties properties) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("batches");
    pool.setJdbcUrl(database.getJdbcUrl());
    pool.setUsername(database.getUsername());
    pool.setPassword(database.getPassword());
    pool.setMaximumPoolSize(properties.reservation().batched().connections());
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(2_000);
    pool.setValidationTimeout(1_000);
    // A sale begins with empty tables; a plan made then would read a million rows later.
    pool.setConnectionInitSql("set enable_seqscan = off");
    return pool;
  }

  @Bean
  LaneMeters laneMeters(MeterRegistry registry) {
    return new LaneMeters(registry);
  }

  @Bean
  Lanes lanes(
      @Qualifier("batchConnections") HikariDataSource connections,
      JdbcClient jdbc,
      LogFollower follower,
      LaneMeters meters,
      TimesaleProperties properties) {
    TimesaleProperties.Batched bounds = properties.reservation().batched();
    DecideBatch decideBatch =
        new DecideBatch(new PostgresBatches(connections), follower, meters, bounds);
    Lanes lanes = new Lanes(decideBatch, saleId -> exists(jdbc, saleId), bounds);
    meters.watch(lanes);
    return lanes;
  }

  private static boolean exists(JdbcClient jdbc, SaleId saleId) {
    return jdbc.sql("select count(*) from sale where sale_id = :sale")
            .param("sale", saleId.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  @Bean("batched")
  ReserveInBatches reserveInBatches(
      Lanes lanes, CurrentTrace trace, TimesaleProperties properties) {
    return new ReserveInBatches(lanes, trace, properties.reservation().batched());
  }

  @Bean("batchedReturns")
  ReturnInBatches returnInBatches(
      Lanes lanes, Reservations reservations, CurrentTrace trace, TimesaleProperties properties) {
    return new ReturnInBatches(lanes, reservations, trace, properties.reservation().batched());
  }
}
