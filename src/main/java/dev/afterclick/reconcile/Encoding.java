package dev.afterclick.reconcile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How characters stand in bytes; each gives back the bytes it was given. */
public enum Encoding {
  UTF_8(StandardCharsets.UTF_8),
  UTF_16LE(StandardCharsets.UTF_16LE),
  UTF_16BE(StandardCharsets.UTF_16BE),
  /** Latin-1, or none at all: one char for a byte. */
  BYTES(StandardCharsets.ISO_8859_1);

  static final String MARK = "\uFEFF";

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** Returns the text; nothing when the bytes are none in this encoding. */
  public Optional<String> decode(byte[] bytes) {
    // Many times faster than a decoder that reports what it cannot read.
    String text = new String(bytes, charset);
    return Optional.of(text).filter(read -> Arrays.equals(bytes, read.getBytes(charset)));
  }

  /**
   * Returns the bytes.
   *
   * @throws IllegalArgumentException if the text has what this encoding cannot say
   */
  public byte[] encode(String text) {
    if (!canSay(text)) {
      throw new IllegalArgumentException("not to be said in " + charset);
    }
    return text.getBytes(charset);
  }

  /** Tells whether it can say a text. */
  public boolean canSay(String text) {
    return new String(text.getBytes(charset), charset).equals(text);
  }

  /** Returns a line as a person reads it: UTF-8 in between bytes that are none is still UTF-8. */
  public String shown(String line) {
    return this == BYTES ? UTF_8.decode(encode(line)).orElse(line) : line;
  }
}
