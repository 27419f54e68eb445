package dev.afterclick.git;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the answers that were asked for last. Safe to share between threads. */
public final class Recent<K, V> {

  /** Finds what is not remembered. */
  public interface Finder<V> {
    V find() throws GitException;
  }

  private final Map<K, V> known;

  /** Remembers that many answers. */
  public Recent(int capacity) {
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Two threads may look for the same at once: that costs less than waiting for each other. */
  public V get(K key, Finder<V> finder) throws GitException {
    Optional<V> remembered = remembered(key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    V found = finder.find();
    put(key, found);
    return found;
  }

  /** Returns what was asked for lately. */
  public Optional<V> remembered(K key) {
    synchronized (known) {
      return Optional.ofNullable(known.get(key));
    }
  }

  public void put(K key, V value) {
    synchronized (known) {
      known.put(key, value);
    }
  }

  public void remove(K key) {
    synchronized (known) {
      known.remove(key);
    }
  }
}
