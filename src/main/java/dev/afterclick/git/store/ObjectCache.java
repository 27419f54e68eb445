package dev.afterclick.git.store;

import dev.afterclick.model.ObjectId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the objects that were asked last, for the same bases are asked over and over.
 *
 * <p>Bounded by bytes, for the heap is small. Safe to share between threads; nobody may change the
 * arrays.
 */
final class ObjectCache {

  private static final int CAPACITY = 8 << 20;
  private static final int LARGEST = 1 << 20;
  private static final int OVERHEAD = 200;

  private final Map<String, byte[]> contents = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  synchronized Optional<byte[]> get(ObjectId id) {
    return Optional.ofNullable(contents.get(id.hex()));
  }

  synchronized void clear() {
    contents.clear();
    weight = 0;
  }

  synchronized void put(ObjectId id, byte[] content) {
    if (content.length > LARGEST || contents.containsKey(id.hex())) {
      return;
    }
    contents.put(id.hex(), content);
    weight += content.length + OVERHEAD;
    Iterator<byte[]> oldest = contents.values().iterator();
    while (weight > CAPACITY) {
      weight -= oldest.next().length + OVERHEAD;
      oldest.remove();
    }
  }
}
