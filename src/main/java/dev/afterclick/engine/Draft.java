package dev.afterclick.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A map that is copied only when something in it changes.
 *
 * <p>With ten sessions on the same hundred files there are thousands of overlaps, and most events
 * concern a single file.
 */
final class Draft<K, V> {

  private Map<K, V> map;
  private boolean changed;

  Draft(Map<K, V> original) {
    this.map = original;
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(map.get(key));
  }

  void put(K key, V value) {
    own().put(key, value);
  }

  void remove(K key) {
    if (map.containsKey(key)) {
      own().remove(key);
    }
  }

  void removeIf(Predicate<K> outdated) {
    if (map.keySet().stream().anyMatch(outdated)) {
      own().keySet().removeIf(outdated);
    }
  }

  /** Tells whether anything was put or removed. */
  boolean isChanged() {
    return changed;
  }

  Map<K, V> map() {
    return Collections.unmodifiableMap(map);
  }

  private Map<K, V> own() {
    if (!changed) {
      map = new HashMap<>(map);
      changed = true;
    }
    return map;
  }
}
