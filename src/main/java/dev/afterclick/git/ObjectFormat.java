package dev.afterclick.git;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** How a repository names its objects. */
public enum ObjectFormat {
  SHA1("SHA-1", 20),
  SHA256("SHA-256", 32);

  private final String algorithm;
  private final int length;

  ObjectFormat(String algorithm, int length) {
    this.algorithm = algorithm;
    this.length = length;
  }

  /** Returns how many bytes a name has; its hexadecimal form has twice as many digits. */
  public int length() {
    return length;
  }

  /** Returns the word that {@code extensions.objectFormat} uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads git's word, as {@code git rev-parse --show-object-format} prints it. */
  public static ObjectFormat ofWord(String word) throws GitException {
    for (ObjectFormat format : values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw new GitException("afterclick does not know the object format \"" + word + "\"");
  }

  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
