package dev.afterclick.model;

/** Names a folder. */
public record TreeId(String hex) implements ObjectId {

  public TreeId {
    ObjectId.checked(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
