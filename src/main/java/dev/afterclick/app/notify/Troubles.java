package dev.afterclick.app.notify;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cannot be told, by means: passed on when that changes. Safe to share between threads. */
final class Troubles {

  private final Consumer<Optional<String>> changed;
  private final Map<Means, String> ofMeans = new TreeMap<>();
  private Optional<String> ofSettings = Optional.empty();
  private Optional<String> said = Optional.empty();
  private boolean over;

  Troubles(Consumer<Optional<String>> changed) {
    this.changed = changed;
  }

  synchronized void put(Means means, Optional<String> trouble) {
    ofMeans.remove(means);
    trouble.ifPresent(why -> ofMeans.put(means, why));
    say();
  }

  /** What is not among the means any more is no trouble either. */
  synchronized void settings(NotifySettings read) {
    ofMeans.keySet().retainAll(read.means());
    ofSettings = read.trouble();
    say();
  }

  synchronized void unreadable(String why) {
    ofSettings = Optional.of(why);
    say();
  }

  /** Passes on nothing any more: who is told to end in the midst of something has no trouble. */
  synchronized void end() {
    over = true;
  }

  private void say() {
    String all =
        Stream.concat(ofSettings.stream(), ofMeans.values().stream())
            .collect(Collectors.joining("; "));
    Optional<String> now = Optional.of(all).filter(text -> !text.isEmpty());
    if (!over && !now.equals(said)) {
      said = now;
      changed.accept(now);
    }
  }
}
