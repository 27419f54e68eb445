package dev.afterclick.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Samples of one kind, gathered from any thread, in the unit that they are shown in. */
final class Figures {

  private final List<Double> samples = Collections.synchronizedList(new ArrayList<>());

  void add(double sample) {
    samples.add(sample);
  }

  void addNanos(long nanos) {
    add(nanos / 1e6);
  }

  int count() {
    return samples.size();
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  double median() {
    return quantile(0.5);
  }

  /** Returns the value that {@code share} of the samples do not exceed (nearest rank). */
  double quantile(double share) {
    List<Double> sorted;
    synchronized (samples) {
      sorted = new ArrayList<>(samples);
    }
    Collections.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
