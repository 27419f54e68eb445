package dev.afterclick.model;

import java.util.Optional;

/**
 * What {@code .gitattributes} says of a path that afterclick asks for.
 *
 * @param policy the value of {@code afterclick}, when it is one of {@code hold|warn|off}
 * @param generated whether {@code linguist-generated} is set
 */
public record Marks(Optional<Policy> policy, boolean generated) {

  public static final Marks NONE = new Marks(Optional.empty(), false);
}
