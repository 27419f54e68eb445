package dev.afterclick.agents.install;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file shall hold with our lines, and without them.
 *
 * @param format how our lines stand in it
 */
record Merge(Format format) {

  /**
   * Returns what a file was before our lines came, byte for byte where nothing else has changed
   * since; else what it is now, less our lines.
   *
   * @param before what is kept of it from then
   */
  byte[] without(byte[] now, Optional<byte[]> before) throws NotUnderstood {
    String text = text(now);
    if (format.count(text) == 0) {
      return now;
    }
    Optional<String> then = before.isPresent() ? Optional.of(text(before.get())) : Optional.empty();
    String rest = format.without(text, then);
    return then.isPresent() && rest.equals(thereAndBack(then.get()))
        ? before.orElseThrow()
        : bytes(rest);
  }

  /** Some blanks cannot be told from ours: what is left of them shows it. */
  private String thereAndBack(String then) throws NotUnderstood {
    return format.count(then) > 0 ? then : format.without(format.with(then), Optional.of(then));
  }

  /** Returns what a file without our lines shall hold. */
  byte[] with(byte[] without) throws NotUnderstood {
    return bytes(format.with(text(without)));
  }

  /** Tells whether two files have the same hooks. */
  boolean isSame(byte[] one, byte[] other) throws NotUnderstood {
    return format.isSame(text(one), text(other));
  }

  int count(byte[] content) throws NotUnderstood {
    return format.count(text(content));
  }

  /** Tells whether there are lines of ours, or what looks like them in a file that is broken. */
  boolean mayHaveOurs(byte[] content) {
    try {
      return count(content) > 0;
    } catch (NotUnderstood e) {
      return new String(content, StandardCharsets.ISO_8859_1).contains(HookLine.MARK);
    }
  }

  /** What is no text would come out changed. */
  private static String text(byte[] content) throws NotUnderstood {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new NotUnderstood("it is not UTF-8");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
