package shop.catalog.product;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All products, withdrawn ones too. */
interface Products extends Repository<Product, String> {

  Optional<Product> findById(String id);

  List<Product> findAllById(Iterable<String> ids);

  /** Keeps others from changing the product until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Product p where p.id = :id")
  Optional<Product> lock(String id);

  @Query("select p.id from Product p where p.id in :ids and p.withdrawnAt is not null")
  List<String> withdrawnAmong(Collection<String> ids);

  List<Product> saveAllAndFlush(Iterable<Product> products);

  Product saveAndFlush(Product product);

  long count();
}
