package shop.catalog.browse;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What browsing needs around itself. */
@Configuration(proxyBeanMethods = false)
class BrowseConfiguration {

  /** By the database that is there at run time. */
  @Bean
  WordSearch wordSearch(DataSource database) throws MetaDataAccessException {
    String product =
        JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
    return "PostgreSQL".equals(product) ? new TextSearch() : new PlainSearch();
  }

  /** Whoever asks again hears in a few bytes that nothing has changed. */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedAnswers() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/products", "/api/products/*", "/api/categories");
    return filter;
  }
}
