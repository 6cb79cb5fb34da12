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
import shop.timesale.reservation.SoldOutMemory;
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
    return pool;
  }

  @Bean
  LaneMeters laneMeters(MeterRegistry registry) {
    return new LaneMeters(registry);
  }

  @Bean
  DecideBatch decideBatch(
      @Qualifier("batchConnections") HikariDataSource connections,
      SoldOutMemory soldOut,
      LogFollower follower,
      LaneMeters meters,
      TimesaleProperties properties) {
    return new DecideBatch(
        new PostgresBatches(connections),
        saleId -> {
          soldOut.moved(saleId);
          follower.logHasGrown();
        },
        meters,
        properties.reservation().batched(),
        Thread::sleep);
  }

  @Bean
  Lanes lanes(
      DecideBatch decideBatch, JdbcClient jdbc, LaneMeters meters, TimesaleProperties properties) {
    Lanes lanes =
        new Lanes(decideBatch, saleId -> exists(jdbc, saleId), properties.reservation().batched());
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
      Lanes lanes, SoldOutMemory soldOut, CurrentTrace trace, TimesaleProperties properties) {
    return new ReserveInBatches(lanes, soldOut, trace, properties.reservation().batched());
  }

  @Bean("batchedReturns")
  ReturnInBatches returnInBatches(
      Lanes lanes, Reservations reservations, CurrentTrace trace, TimesaleProperties properties) {
    return new ReturnInBatches(lanes, reservations, trace, properties.reservation().batched());
  }
}
