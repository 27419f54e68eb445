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

/** The keys of all hunks of a file. */
final class Keys {

  private static final int BYTES = 16;

  private final List<HunkKey> keys = new ArrayList<>();
  private final Map<String, List<Integer>> byContent = new HashMap<>();
  private final String base;

  private Keys(List<Hunk> hunks, List<String> baseText) {
    List<String> contents = hunks.stream().map(Keys::content).toList();
    for (int hunk = 0; hunk < contents.size(); hunk++) {
      byContent.computeIfAbsent(contents.get(hunk), c -> new ArrayList<>()).add(hunk);
    }
    Map<String, Integer> met = new HashMap<>();
    for (String content : contents) {
      int nth = met.merge(content, 1, Integer::sum) - 1;
      keys.add(new HunkKey(content, nth, hunksOf(content).size()));
    }
    base = hash(List.of(baseText));
  }

  static Keys of(List<Hunk> hunks, List<String> baseText) {
    return new Keys(hunks, baseText);
  }

  HunkKey at(int hunk) {
    return keys.get(hunk);
  }

  /** Returns a hash of the whole base. */
  String base() {
    return base;
  }

  /** Returns the indices of all hunks with some content. */
  List<Integer> hunksOf(String content) {
    return byContent.getOrDefault(content, List.of());
  }

  /** Returns the hunk that has a key, if it is sure which. */
  Optional<Integer> find(HunkKey key) {
    List<Integer> hunks = hunksOf(key.content());
    return hunks.size() == key.among() ? Optional.of(hunks.get(key.nth())) : Optional.empty();
  }

  private static String content(Hunk hunk) {
    return hash(List.of(hunk.base().lines(), hunk.ours().lines(), hunk.theirs().lines()));
  }

  private static String hash(List<List<String>> texts) {
    MessageDigest digest = sha256();
    for (List<String> lines : texts) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(lines.size()).flip());
      lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_16LE)));
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
