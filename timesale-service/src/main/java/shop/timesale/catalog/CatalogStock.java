package shop.timesale.catalog;

import feign.FeignException;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.timesale.catalog.StockClient.Allocation;
import shop.timesale.sale.MoveOutcome;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.ProductName;
import shop.timesale.sale.RegularStock;
import shop.timesale.sale.SaleId;
import shop.timesale.sale.StockTotals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The regular stock, which catalog-service keeps. A refusal is an answer, not a failure. */
@Component
@CircuitBreaker(name = "catalog-service")
@Bulkhead(name = "catalog-service")
class CatalogStock implements RegularStock {

  private final StockClient catalog;
  private final JsonMapper json;

  CatalogStock(StockClient catalog, JsonMapper json) {
    this.catalog = catalog;
    this.json = json;
  }

  @Override
  public MoveOutcome move(SaleId saleId, ProductId productId, StockTotals totals) {
    try {
      Allocation answer =
          catalog.allocate(
              saleId.value(),
              new StockClient.Wish(productId.value(), totals.allocated(), totals.returned()));
      if (answer.allocated() < totals.allocated() || answer.returned() < totals.returned()) {
        throw new IllegalStateException("The catalog confirmed less than it was asked: " + answer);
      }
      return new MoveOutcome.Moved();
    } catch (FeignException.Conflict | FeignException.NotFound refusal) {
      return refusal(refusal);
    }
  }

  @Override
  public Optional<ProductName> nameOf(ProductId productId) {
    try {
      var name = catalog.product(productId.value()).name();
      return Optional.of(new ProductName(name.ko(), name.en()));
    } catch (FeignException.NotFound unknown) {
      return Optional.empty();
    }
  }

  /** Only the problems that the contract names count; any other 404 may be a wrong address. */
  private MoveOutcome refusal(FeignException.FeignClientException refusal) {
    JsonNode problem = problem(refusal);
    String type = problem.path("type").asString("");
    return switch (type.substring(type.lastIndexOf('/') + 1)) {
      case "stock-short" -> new MoveOutcome.StockShort(problem.path("available").asInt(0));
      case "unknown-product" -> new MoveOutcome.UnknownProduct();
      default -> throw refusal;
    };
  }

  private JsonNode problem(FeignException refusal) {
    try {
      return json.readTree(refusal.contentUTF8());
    } catch (JacksonException notJson) {
      return json.createObjectNode();
    }
  }
}
