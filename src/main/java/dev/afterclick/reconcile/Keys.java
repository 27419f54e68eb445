package dev.afterclick.reconcile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of all hunks of a file, made when the first is asked for: hashing takes a while. */
final class Keys {

  private static final int BYTES = 16;

  private final List<Hunk> hunks;
  private final List<String> base;
  private final boolean turned;
  private volatile @Nullable Index index;

  /** What is made then; twice, it may be, if two threads ask at once. */
  private record Index(List<HunkKey> keys, Map<String, List<Integer>> byContent, String baseHash) {}

  Keys(List<Hunk> hunks, List<String> base) {
    this(hunks, base, false);
  }

  private Keys(List<Hunk> hunks, List<String> base, boolean turned) {
    this.hunks = hunks;
    this.base = base;
    this.turned = turned;
  }

  /** Makes the keys that the same hunks have where ours is theirs. */
  static Keys turned(Reconciliation made) {
    return new Keys(made.hunks(), made.sides().lines(Source.BASE), true);
  }

  private Index index() {
    Index known = index;
    if (known == null) {
      known = make();
      index = known;
    }
    return known;
  }

  private Index make() {
    Map<String, List<Integer>> byContent = new HashMap<>();
    List<String> contents = hunks.stream().map(this::content).toList();
    for (int hunk = 0; hunk < contents.size(); hunk++) {
      byContent.computeIfAbsent(contents.get(hunk), c -> new ArrayList<>()).add(hunk);
    }
    HunkKey[] keys = new HunkKey[contents.size()];
    byContent.forEach(
        (content, alike) -> {
          for (int nth = 0; nth < alike.size(); nth++) {
            keys[alike.get(nth)] = new HunkKey(content, nth, alike.size());
          }
        });
    return new Index(List.of(keys), byContent, hash(List.of(base)));
  }

  HunkKey at(int hunk) {
    return index().keys().get(hunk);
  }

  /** Returns a hash of the whole base. */
  String base() {
    return index().baseHash();
  }

  /** Returns the indices of all hunks with some content. */
  List<Integer> hunksOf(String content) {
    return index().byContent().getOrDefault(content, List.of());
  }

  /** Returns the hunk that has a key, if it is sure which. */
  Optional<Integer> find(HunkKey key) {
    List<Integer> hunks = hunksOf(key.content());
    return hunks.size() == key.among() ? Optional.of(hunks.get(key.nth())) : Optional.empty();
  }

  private String content(Hunk hunk) {
    if (!hunk.isChange()) {
      return hash(List.of(hunk.base().lines()));
    }
    List<String> ours = hunk.ours().lines();
    List<String> theirs = hunk.theirs().lines();
    return hash(
        turned
            ? List.of(hunk.base().lines(), theirs, ours)
            : List.of(hunk.base().lines(), ours, theirs));
  }

  private static String hash(List<List<String>> texts) {
    MessageDigest digest = sha256();
    for (List<String> lines : texts) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(lines.size()).flip());
      lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
