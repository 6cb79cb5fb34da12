package shop.catalog.product;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** All products. */
interface Products extends Repository<Product, String>, JpaSpecificationExecutor<Product> {

  Optional<Product> findById(String id);

  List<Product> saveAllAndFlush(Iterable<Product> products);

  long count();
}
