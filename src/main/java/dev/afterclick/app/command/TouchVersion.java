package dev.afterclick.app.command;

import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.util.Optional;

/**
 * One of the two versions that a touch is between, as a person names it.
 *
 * @param id the touch's id, or the beginning of one
 * @param side which of its versions; nothing for the one that is there
 */
record TouchVersion(String id, Optional<Side> side) {

  /** Which version of a touch. */
  enum Side {
    BEFORE,
    AFTER
  }

  /** Reads {@code ID}, {@code ID:before} or {@code ID:after}. */
  static TouchVersion parse(String text) throws Trouble {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new TouchVersion(text, Optional.empty());
    }
    String id = text.substring(0, colon);
    return switch (text.substring(colon + 1)) {
      case "before" -> new TouchVersion(id, Optional.of(Side.BEFORE));
      case "after" -> new TouchVersion(id, Optional.of(Side.AFTER));
      default ->
          throw new Trouble(
              "a touch has no " + text.substring(colon), id + ":before or " + id + ":after");
    };
  }

  /** Tells whether the version before a touch is meant: of a deletion it is the one there is. */
  boolean isBefore(Touch touch) {
    return side.map(Side.BEFORE::equals).orElse(touch.after().isEmpty());
  }

  /** Returns the version of a touch that is meant. */
  Version of(Touch touch) throws Trouble {
    Optional<Version> meant =
        side.isEmpty()
            ? touch.after().or(touch::before)
            : side.get() == Side.BEFORE ? touch.before() : touch.after();
    if (meant.isPresent()) {
      return meant.get();
    }
    boolean before = side.isPresent() && side.get() == Side.BEFORE;
    throw new Trouble(
        "nothing stood at "
            + touch.path().value()
            + (before ? " before" : " after")
            + " that touch",
        "afterclick show " + touch.id() + (before ? ":after" : ":before"));
  }
}
