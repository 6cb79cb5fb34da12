package shop.monolith;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metrics of all modules as one answer; the tag {@code application} tells them apart. */
final class AllMetrics extends PrometheusRegistry {

  private final Supplier<Stream<PrometheusRegistry>> modules;

  AllMetrics(Supplier<Stream<PrometheusRegistry>> modules) {
    this.modules = modules;
  }

  @Override
  public MetricSnapshots scrape(@Nullable PrometheusScrapeRequest request) {
    return together(super.scrape(request), module -> module.scrape(request));
  }

  @Override
  public MetricSnapshots scrape(
      @Nullable Predicate<String> names, @Nullable PrometheusScrapeRequest request) {
    return names == null
        ? scrape(request)
        : together(super.scrape(names, request), module -> module.scrape(names, request));
  }

  private MetricSnapshots together(
      MetricSnapshots own, Function<PrometheusRegistry, MetricSnapshots> ask) {
    Map<String, MetricSnapshot> all = new TreeMap<>();
    Stream.concat(Stream.of(own), modules.get().map(ask))
        .flatMap(MetricSnapshots::stream)
        .forEach(metric ->
            all.merge(metric.getMetadata().getPrometheusName(), metric, AllMetrics::join));
    return new MetricSnapshots(all.values());
  }

  /** What two modules call by one name is of one kind: the code that counts it is the same. */
  private static MetricSnapshot join(MetricSnapshot one, MetricSnapshot other) {
    return switch (one) {
      case CounterSnapshot it ->
          new CounterSnapshot(it.getMetadata(), points(CounterDataPointSnapshot.class, it, other));
      case GaugeSnapshot it ->
          new GaugeSnapshot(it.getMetadata(), points(GaugeDataPointSnapshot.class, it, other));
      case SummarySnapshot it ->
          new SummarySnapshot(it.getMetadata(), points(SummaryDataPointSnapshot.class, it, other));
      case HistogramSnapshot it ->
          new HistogramSnapshot(
              it.getMetadata(), points(HistogramDataPointSnapshot.class, it, other));
      default -> one;
    };
  }

  private static <P> List<P> points(Class<P> kind, MetricSnapshot one, MetricSnapshot other) {
    return Stream.of(one, other)
        .flatMap(metric -> metric.getDataPoints().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
