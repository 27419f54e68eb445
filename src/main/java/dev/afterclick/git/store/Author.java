package dev.afterclick.git.store;

/**
 * Whose work a commit holds.
 *
 * @param name what people call them
 * @param id what tells them apart
 */
public record Author(String name, String id) {

  /** Who makes all of the store's commits. */
  public static final Author AFTERCLICK = new Author("afterclick", "afterclick");

  /** Returns the name and the address as commits hold them, without what would end them early. */
  String inCommit() {
    String plain = harmless(name);
    return (plain.isEmpty() ? "somebody" : plain) + " <" + harmless(id) + "@localhost>";
  }

  private static String harmless(String text) {
    return text.replaceAll("[<>\\p{Cntrl}]", "").strip();
  }
}
