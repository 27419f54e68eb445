package dev.afterclick.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file's bytes are beside its lines.
 *
 * @param encoding of its characters
 * @param mark whether a byte-order mark stands first
 */
public record Form(Encoding encoding, boolean mark) {

  static final Form BYTES = new Form(Encoding.BYTES, false);

  /** How far git looks for a NUL. */
  private static final int LOOKED_AT = 8000;

  /** Returns the form of a file; nothing for a binary. UTF-16 needs its byte-order mark. */
  static Optional<Form> of(byte[] content) {
    if (begins(content, 0xFF, 0xFE)) {
      return Optional.of(new Form(Encoding.UTF_16LE, true)).filter(form -> form.fits(content));
    }
    if (begins(content, 0xFE, 0xFF)) {
      return Optional.of(new Form(Encoding.UTF_16BE, true)).filter(form -> form.fits(content));
    }
    Form utf8 = new Form(Encoding.UTF_8, begins(content, 0xEF, 0xBB, 0xBF));
    return Optional.of(utf8)
        .filter(form -> form.fits(content))
        .or(() -> Optional.of(BYTES).filter(form -> form.fits(content)));
  }

  private static boolean begins(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the bytes are of this form, and no binary as git has it. */
  private boolean fits(byte[] content) {
    return encoding.decode(content).filter(text -> !isBinary(text, content)).isPresent();
  }

  /** Looks for a NUL. In UTF-16 half the bytes are zero: there it is a character that counts. */
  private boolean isBinary(String text, byte[] content) {
    if (wide()) {
      int nul = text.indexOf('\0');
      return nul >= 0 && nul < LOOKED_AT;
    }
    for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a character takes two bytes at least. */
  boolean wide() {
    return encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
  }

  /** Returns the text without its mark; nothing when the bytes are not of this form. */
  Optional<String> decode(byte[] content) {
    return encoding
        .decode(content)
        .map(text -> mark && text.startsWith(Encoding.MARK) ? text.substring(1) : text);
  }

  byte[] encode(String text) {
    return encoding.encode(mark ? Encoding.MARK + text : text);
  }

  /** Returns a name that a person knows. */
  @Override
  public String toString() {
    String name =
        encoding == Encoding.BYTES
            ? StandardCharsets.ISO_8859_1.name()
            : encoding.name().replace('_', '-');
    return mark ? name + " with BOM" : name;
  }
}
