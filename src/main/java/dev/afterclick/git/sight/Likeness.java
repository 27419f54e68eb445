package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether two contents may be so alike that git takes one for the other, renamed.
 *
 * <p>Counts as git's {@code diffcore-delta.c} does: the bytes that both have in common, in pieces
 * that end with a line or after 64 bytes, over the size of the larger. Git wants half of it; a
 * little less will do here, because git has the last word.
 */
final class Likeness {

  private static final int LARGEST = 64 << 10;
  private static final int REMEMBERED = 512;
  private static final int ENOUGH_PERCENT = 45;

  private final ObjectStore store;
  private final Map<BlobId, Optional<Pieces>> known = new LinkedHashMap<>(64, 0.75f, true);

  Likeness(ObjectStore store) {
    this.store = store;
  }

  /** Tells so too when the contents are too large to find out. */
  boolean mayBeAlike(BlobId one, BlobId other) throws GitException {
    Optional<Pieces> left = of(one);
    Optional<Pieces> right = of(other);
    return left.isEmpty() || right.isEmpty() || left.get().isLike(right.get());
  }

  private Optional<Pieces> of(BlobId blob) throws GitException {
    Optional<Pieces> pieces = known.get(blob);
    if (pieces == null) {
      pieces = store.read(blob, LARGEST).map(Pieces::of);
      remember(blob, pieces);
    }
    return pieces;
  }

  private void remember(BlobId blob, Optional<Pieces> pieces) {
    if (known.size() >= REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
    known.put(blob, pieces);
  }

  /** The pieces of one content: a hash of each, with its length in the last bits, in order. */
  private static final class Pieces {

    private static final int LONGEST = 64;
    private static final int LENGTH_BITS = 7;
    private static final long PRIME = 0x100000001b3L;

    private final long[] sorted;
    private final int size;

    private Pieces(long[] sorted, int size) {
      this.sorted = sorted;
      this.size = size;
    }

    static Pieces of(byte[] content) {
      long[] pieces = new long[content.length];
      int count = 0;
      long hash = PRIME;
      int length = 0;
      for (int i = 0; i < content.length; i++) {
        boolean last = i == content.length - 1;
        if (content[i] == '\r' && !last && content[i + 1] == '\n') {
          continue;
        }
        hash = (hash ^ content[i]) * PRIME;
        length++;
        if (content[i] == '\n' || length == LONGEST || last) {
          pieces[count++] = hash << LENGTH_BITS | length;
          hash = PRIME;
          length = 0;
        }
      }
      Arrays.sort(pieces, 0, count);
      return new Pieces(Arrays.copyOf(pieces, count), content.length);
    }

    boolean isLike(Pieces other) {
      long enough = (long) Math.max(size, other.size) * ENOUGH_PERCENT / 100;
      return Math.min(size, other.size) >= enough && common(other) >= enough;
    }

    private long common(Pieces other) {
      long bytes = 0;
      int i = 0;
      int k = 0;
      while (i < sorted.length && k < other.sorted.length) {
        if (sorted[i] == other.sorted[k]) {
          bytes += sorted[i] & (2 * LONGEST - 1);
          i++;
          k++;
        } else if (sorted[i] < other.sorted[k]) {
          i++;
        } else {
          k++;
        }
      }
      return bytes;
    }
  }
}
