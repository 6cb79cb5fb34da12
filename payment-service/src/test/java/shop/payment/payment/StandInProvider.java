package shop.payment.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import shop.payment.OrderId;

/** A provider in memory that remembers what it did, and that a test can make fail. */
public class StandInProvider implements PaymentProvider {

  final List<ProviderCall> calls = new CopyOnWriteArrayList<>();
  private final Set<OrderId> authorised = ConcurrentHashMap.newKeySet();
  private final Map<OrderId, Long> captured = new ConcurrentHashMap<>();
  private final Set<OrderId> voided = ConcurrentHashMap.newKeySet();
  private final Map<OrderId, Map<String, Long>> refunded = new ConcurrentHashMap<>();
  private final Map<OrderId, Long> amounts = new ConcurrentHashMap<>();
  private volatile Function<ProviderCall, ProviderAnswer> mood = _ -> new ProviderAnswer.Done();

  /** Forgets everything and does what it is asked for. */
  public void reset() {
    calls.clear();
    authorised.clear();
    captured.clear();
    voided.clear();
    refunded.clear();
    amounts.clear();
    answers(_ -> new ProviderAnswer.Done());
  }

  /** All that it was asked for. */
  public List<ProviderCall> calls() {
    return calls;
  }

  /** How it answers from now on; to a look it answers how it is, if it would do its duty. */
  public void answers(Function<ProviderCall, ProviderAnswer> newMood) {
    mood = newMood;
  }

  @Override
  public ProviderAnswer ask(ProviderCall call) {
    calls.add(call);
    ProviderAnswer answer = mood.apply(call);
    if (!(answer instanceof ProviderAnswer.Done)) {
      return answer;
    }
    if (call instanceof ProviderCall.LookUp(var order)) {
      return new ProviderAnswer.Found(finding(order));
    }
    if (call instanceof ProviderCall.Release(var order) && captured.containsKey(order)) {
      return new ProviderAnswer.Found(Finding.CAPTURED);
    }
    carryOut(call);
    return answer;
  }

  /** Does what was asked, although the caller may never hear of it. */
  public void carryOut(ProviderCall call) {
    switch (call) {
      case ProviderCall.Authorise(var order, var money, _) -> {
        authorised.add(order);
        amounts.put(order, money.amount());
      }
      case ProviderCall.Capture(var order) -> captured.put(order, amounts.getOrDefault(order, 0L));
      case ProviderCall.Release(var order) -> voided.add(order);
      case ProviderCall.Refund(var order, var money) -> refund(order, "", money.amount());
      case ProviderCall.NamedRefund(var order, var id, var money) ->
          refund(order, id, money.amount());
      case ProviderCall.LookUp _ -> {}
    }
  }

  /** An authorisation that arrives late and is captured at once, void or not. */
  public void captureLate(OrderId order, long amount) {
    voided.remove(order);
    amounts.put(order, amount);
    captured.put(order, amount);
  }

  private void refund(OrderId order, String id, long amount) {
    refunded.computeIfAbsent(order, _ -> new ConcurrentHashMap<>()).put(id, amount);
  }

  private Finding finding(OrderId order) {
    if (captured.containsKey(order)) {
      return Finding.CAPTURED;
    }
    if (voided.contains(order)) {
      return Finding.RELEASED;
    }
    return authorised.contains(order) ? Finding.HELD : Finding.UNKNOWN;
  }

  /** What was taken from the customer. */
  public long capturedOf(OrderId order) {
    return captured.getOrDefault(order, 0L);
  }

  /** What was given back to the customer. */
  public long refundedOf(OrderId order) {
    return refunded.getOrDefault(order, Map.of()).values().stream().mapToLong(one -> one).sum();
  }

  /** Whether the customer's money is with us now. */
  boolean keepsMoneyOf(OrderId order) {
    return captured.getOrDefault(order, 0L) > refundedOf(order);
  }

  /** Whether something was done that contradicts something else. */
  boolean isConfusedAbout(OrderId order) {
    return (captured.containsKey(order) && voided.contains(order))
        || refundedOf(order) > captured.getOrDefault(order, 0L);
  }
}
