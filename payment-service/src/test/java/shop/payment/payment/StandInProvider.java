package shop.payment.payment;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import shop.payment.OrderId;

/** A provider in memory that remembers what it did, and that a test can make fail. */
class StandInProvider implements PaymentProvider {

  final List<ProviderCall> calls = new CopyOnWriteArrayList<>();
  private final Set<OrderId> captured = ConcurrentHashMap.newKeySet();
  private final Set<OrderId> voided = ConcurrentHashMap.newKeySet();
  private final Set<OrderId> refunded = ConcurrentHashMap.newKeySet();
  private volatile Function<ProviderCall, ProviderAnswer> mood = _ -> new ProviderAnswer.Done();

  /** Forgets everything and does what it is asked for. */
  void reset() {
    calls.clear();
    captured.clear();
    voided.clear();
    refunded.clear();
    answers(_ -> new ProviderAnswer.Done());
  }

  /** How it answers from now on. */
  void answers(Function<ProviderCall, ProviderAnswer> newMood) {
    mood = newMood;
  }

  @Override
  public ProviderAnswer ask(ProviderCall call) {
    calls.add(call);
    ProviderAnswer answer = mood.apply(call);
    if (answer instanceof ProviderAnswer.Done) {
      carryOut(call);
    }
    return answer;
  }

  /** Does what was asked, although the caller may never hear of it. */
  void carryOut(ProviderCall call) {
    var _ =
        switch (call) {
          case ProviderCall.Authorise _ -> false;
          case ProviderCall.Capture(var order) -> captured.add(order);
          case ProviderCall.Release(var order) -> voided.add(order);
          case ProviderCall.Refund(var order, _) -> refunded.add(order);
        };
  }

  /** Whether the customer's money is with us now. */
  boolean keepsMoneyOf(OrderId order) {
    return captured.contains(order) && !refunded.contains(order);
  }

  /** Whether something was done that contradicts something else. */
  boolean isConfusedAbout(OrderId order) {
    return (captured.contains(order) && voided.contains(order))
        || (refunded.contains(order) && !captured.contains(order));
  }
}
