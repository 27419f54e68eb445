package dev.afterclick.model;

/**
 * The name of a git object: 40 hexadecimal digits, or 64 in a SHA-256 repository.
 *
 * <p>Sealed so that a blob can never be handed in where a commit is asked for.
 */
public sealed interface ObjectId permits BlobId, TreeId, CommitId {

  String hex();

  /** Returns the first seven digits, for people. */
  default String abbreviated() {
    return hex().substring(0, Math.min(7, hex().length()));
  }

  /** Returns {@code hex} if it is an object name, in either of git's two lengths. */
  static String checked(String hex) {
    boolean digits = hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    if (!digits || (hex.length() != 40 && hex.length() != 64)) {
      throw new IllegalArgumentException("not an object name: \"" + hex + "\"");
    }
    return hex;
  }
}
