package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays one scenario of {@code scenarios.json}: the one that {@code SHOP_SCENARIO} names. */
public final class ShopSimulation extends Simulation {

  private static final String FEW_OVERLOADED = "few hear overloaded";

  private final Settings settings;
  private final Answers answers = new Answers();
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final List<Flow> flows;
  private final AtomicInteger flowsLeft;

  /** As the environment says. */
  public ShopSimulation() {
    this(Settings.read());
  }

  ShopSimulation(Settings settings) {
    this.settings = settings;
    this.flows = Flow.of(settings);
    this.flowsLeft = new AtomicInteger(flows.size());
    setUp(populations()).protocols(protocol()).assertions(thresholds());
  }

  @Override
  public void before() {
    sale().ifPresent(PlannedSale::prepare);
  }

  @Override
  public void after() {
    Tale tale = new Tale(settings, answers, flows);
    System.out.println(tale.text());
    tale.write();
  }

  private String saleId() {
    return settings.sale().isEmpty() ? "load-" + run : settings.sale();
  }

  private Optional<PlannedSale> sale() {
    Double share = settings.scenario().units();
    if (share == null || !settings.sale().isEmpty()) {
      return Optional.empty();
    }
    double wishes =
        flows.stream()
            .filter(flow -> List.of("buy", "follow").contains(flow.journey()))
            .mapToDouble(Flow::arrivals)
            .sum();
    return Optional.of(
        new PlannedSale(
            new Merchandiser(settings.url(), settings.merchandiser()),
            saleId(),
            settings.units(wishes, share),
            Duration.ofSeconds(settings.second(settings.scenario().opens()))));
  }

  private List<PopulationBuilder> populations() {
    Customers customers = new Customers(settings, run);
    return IntStream.range(0, flows.size())
        .mapToObj(i -> population(flows.get(i), customers, i))
        .toList();
  }

  private PopulationBuilder population(Flow flow, Customers customers, int number) {
    Asking asking = new Asking(settings, answers, flow.suffix());
    ScenarioBuilder journey =
        scenario(flow.name())
            .exec(feed(customers.from(number, flows.size(), flow.name())))
            .exec(new Journeys(asking, saleId()).named(flow.journey()));
    return journey.injectOpen(flow.injected()).andThen(judge(flow).injectOpen(atOnceUsers(1)));
  }

  /** Gatling counts only good and bad; whoever is last judges what is neither. */
  private ScenarioBuilder judge(Flow flow) {
    return scenario("end of " + flow.name())
        .exec(
            dummy(FEW_OVERLOADED, 0)
                .withSuccess(_ -> flowsLeft.decrementAndGet() > 0 || fewAreOverloaded()));
  }

  private boolean fewAreOverloaded() {
    return answers.percent(settings.playbook().overloaded()) <= settings.allowedOverloaded();
  }

  private HttpProtocolBuilder protocol() {
    HttpProtocolBuilder protocol =
        http.baseUrl(settings.url())
            .header("X-Forwarded-For", "#{address}")
            .acceptHeader("application/json")
            .userAgentHeader("shop-load-test")
            .disableWarmUp()
            .disableCaching();
    return settings.sharesConnections() ? protocol.shareConnections() : protocol;
  }

  private List<Assertion> thresholds() {
    Stream<Assertion> times =
        settings.scenario().p95().entrySet().stream()
            .map(p95 ->
                details(p95.getKey())
                    .responseTime()
                    .percentile(95)
                    .lte(settings.allowedMillis(p95.getValue())));
    return Stream.concat(
            times,
            Stream.of(
                global().failedRequests().percent().lte(settings.allowedFailures()),
                details(FEW_OVERLOADED).failedRequests().count().is(0L)))
        .toList();
  }
}
