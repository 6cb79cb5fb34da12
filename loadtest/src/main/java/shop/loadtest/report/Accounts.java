package shop.loadtest.report;

import java.util.ArrayList;
import java.util.List;

/** Adds up what each service took of a day. */
record Accounts(Day day, Prices prices) {

  // What the controller of Kubernetes looks at: its default period.
  private static final double WINDOW = 15;

  List<Share> shares() {
    return shares(0, Double.MAX_VALUE);
  }

  /** What they took between these seconds of the day. */
  List<Share> shares(double from, double to) {
    return day.tracks().stream().map(track -> share(track, sums(track, from, to))).toList();
  }

  private Share share(Track track, Sums sums) {
    double reserved = track.request() * sums.instances;
    double reservedMemory = track.memoryRequest() * sums.instances;
    return new Share(
        track.name(),
        track.kind(),
        track.least(),
        track.most(),
        track.request(),
        peak(track),
        mean(track, day.moments().opens(), day.moments().rushEnds()),
        sums.cpu,
        reserved,
        sums.memory,
        reservedMemory,
        prices.of(
            reserved > 0 ? reserved : sums.cpu, reservedMemory > 0 ? reservedMemory : sums.memory));
  }

  private record Sums(double cpu, double memory, double instances) {}

  /** An instance is paid for from when it is wanted until it has ended. */
  private Sums sums(Track track, double from, double to) {
    double cpu = 0;
    double memory = 0;
    double instances = 0;
    for (int i = 1; i < day.time().size(); i++) {
      double seconds = day.time().get(i) > from && day.time().get(i) <= to ? seconds(i) : 0;
      cpu += seconds * track.cpu().get(i);
      memory += seconds * track.memory().get(i);
      instances += seconds * Math.max(track.ready().get(i), track.wanted().get(i));
    }
    return new Sums(cpu, memory, instances);
  }

  private double seconds(int sample) {
    return sample == 0 ? 0 : day.time().get(sample) - day.time().get(sample - 1);
  }

  /** Of an instance, on average over all that are ready. */
  private double peak(Track track) {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < day.time().size(); i++) {
      each.add(track.cpu().get(i) / Math.max(1, track.ready().get(i)));
    }
    double peak = 0;
    for (int end = 0; end < day.time().size(); end++) {
      double second = day.time().get(end);
      if (second >= WINDOW) {
        peak = Math.max(peak, mean(each, second - WINDOW, second));
      }
    }
    return peak;
  }

  double mean(Track track, double from, double to) {
    return mean(track.cpu(), from, to);
  }

  double mean(List<Double> cpu, double from, double to) {
    double seconds = sum(day.time().stream().map(_ -> 1.0).toList(), from, to);
    return seconds > 0 ? sum(cpu, from, to) / seconds : 0;
  }

  /** Processor-seconds. */
  double sum(List<Double> cpu, double from, double to) {
    double used = 0;
    for (int i = 1; i < cpu.size(); i++) {
      if (day.time().get(i) > from && day.time().get(i) <= to) {
        used += seconds(i) * cpu.get(i);
      }
    }
    return used;
  }
}
