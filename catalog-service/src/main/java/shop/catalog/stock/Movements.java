package shop.catalog.stock;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stock's ledger. */
interface Movements extends Repository<Movement, Long> {

  Movement save(Movement movement);

  /** The newest first. Ids of one product grow in the order of its changes. */
  Page<Movement> findByProductIdOrderByIdDesc(String productId, Pageable page);

  /** Those before a place, the newest first. */
  List<Movement> findByProductIdAndIdLessThanOrderByIdDesc(String productId, long id, Limit limit);

  @Query(
      """
      select new shop.catalog.stock.MovementSum(m.kind, sum(m.units))
      from Movement m where m.productId = :productId group by m.kind
      """)
  List<MovementSum> sums(String productId);
}
