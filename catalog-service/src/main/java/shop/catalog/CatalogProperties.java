package shop.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may set for the catalog.
 *
 * @param demoFile the demonstration products
 * @param categoriesFreshFor how long a reader may keep the list of categories without asking again
 * @param productsFreshFor the same for products and their lists
 * @param maxLines products in one reservation, at most; its transaction locks as many rows
 */
@ConfigurationProperties("shop.catalog")
@Validated
public record CatalogProperties(
    @DefaultValue("classpath:/catalog/demo/products.json") Resource demoFile,
    @DefaultValue("5m") @DurationMin @DurationMax(hours = 24) Duration categoriesFreshFor,
    @DefaultValue("5s") @DurationMin @DurationMax(hours = 1) Duration productsFreshFor,
    @DefaultValue("50") @Min(1) @Max(500) int maxLines) {}
