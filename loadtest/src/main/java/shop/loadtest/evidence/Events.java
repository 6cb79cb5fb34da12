package shop.loadtest.evidence;

import java.util.function.Consumer;

/** All events that the broker keeps. */
@FunctionalInterface
public interface Events {

  /** Tells each event, those of a partition in their order. Can be asked again. */
  void forEach(Consumer<Told> each);
}
