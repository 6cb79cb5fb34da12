package shop.cart;

import feign.FeignException;
import feign.RetryableException;
import java.net.SocketTimeoutException;
import java.util.function.Predicate;

/**
 * Whether a call that can be repeated should be, at once: what broke off or was answered by a dying
 * instance. Not what took too long: whoever waits has waited long enough, and a slow neighbour is
 * not helped by more calls.
 */
public final class WorthRepeating implements Predicate<Throwable> {

  @Override
  public boolean test(Throwable failure) {
    return switch (failure) {
      case RetryableException call -> !(call.getCause() instanceof SocketTimeoutException);
      case FeignException.FeignServerException _ -> true;
      default -> false;
    };
  }
}
