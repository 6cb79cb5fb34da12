package shop.order.cart;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import shop.order.order.NewOrder;
import shop.order.order.PlaceOrder;
import shop.order.order.PlaceOutcome;

/** Places an order once, however many ask for it at the same moment. */
@Component
class PlaceCartOrder {

  private final PlaceOrder place;

  PlaceCartOrder(PlaceOrder place) {
    this.place = place;
  }

  PlaceOutcome place(NewOrder wish) {
    try {
      return place.place(wish);
    } catch (DataIntegrityViolationException lost) {
      // Somebody else's order of this id was there first: we hear of it now.
      return place.place(wish);
    }
  }
}
