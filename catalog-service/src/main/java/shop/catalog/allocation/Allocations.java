package shop.catalog.allocation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stock of all time sales. */
interface Allocations extends Repository<Allocation, String> {

  Optional<Allocation> findById(String saleId);

  Allocation saveAndFlush(Allocation allocation);
}
