package dev.afterclick.model;

/**
 * Names the content of a file, of a symlink (its target) or, for a submodule, the commit it stands
 * at.
 */
public record BlobId(String hex) implements ObjectId {

  public BlobId {
    ObjectId.checked(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
