package shop.catalog.delivery;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All deliveries. None is ever removed: the ledger names them. */
interface Deliveries extends Repository<Delivery, String> {

  Optional<Delivery> findById(String id);

  Delivery saveAndFlush(Delivery delivery);
}
