package shop.catalog.product;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All categories. */
interface Categories extends Repository<Category, String> {

  List<Category> findAllByOrderByPositionAscIdAsc();

  boolean existsById(String id);

  Category saveAndFlush(Category category);
}
