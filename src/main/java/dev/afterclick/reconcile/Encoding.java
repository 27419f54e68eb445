package dev.afterclick.reconcile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the bytes.
   *
   * @throws IllegalArgumentException if the text has what this encoding cannot say
   */
  public byte[] encode(String text) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not to be said in " + charset, e);
    }
  }

  /** Tells whether it can say a text. */
  public boolean canSay(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /** Returns a line as a person reads it: UTF-8 in between bytes that are none is still UTF-8. */
  public String shown(String line) {
    return this == BYTES ? UTF_8.decode(encode(line)).orElse(line) : line;
  }
}
