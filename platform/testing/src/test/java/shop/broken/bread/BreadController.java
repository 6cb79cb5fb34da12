package shop.broken.bread;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import shop.neighbour.Flour;

/** An edge that is public, takes a neighbour's code and has its needs injected into a field. */
public class BreadController {
  @Autowired @Nullable Flour flour;
}
