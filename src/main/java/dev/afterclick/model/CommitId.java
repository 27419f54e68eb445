package dev.afterclick.model;

/** Names a commit. */
public record CommitId(String hex) implements ObjectId {

  public CommitId {
    ObjectId.checked(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
