package shop.timesale.scaling;

/** The signals, as KEDA reads them: {@code schedule.instances} and so on. */
record ScalingView(Schedule schedule, Latency latency, Queue queue) {

  /** How long answers to wishes took lately. */
  record Latency(double p95Millis) {}

  /** Who waits for the next batches of this instance. */
  record Queue(int waiting) {}
}
