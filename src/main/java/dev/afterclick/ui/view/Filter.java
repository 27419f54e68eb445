package dev.afterclick.ui.view;

/**
 * Which paths are shown.
 *
 * @param text what a path must hold; empty for all
 * @param typing whether keys go into it
 */
public record Filter(String text, boolean typing) {

  public static final Filter NONE = new Filter("", false);

  public boolean isOn() {
    return typing || !text.isEmpty();
  }

  Filter plus(char typed) {
    return new Filter(text + typed, true);
  }

  /** Takes the last sign away. */
  Filter minus() {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    return new Filter(text.substring(0, end), true);
  }

  Filter done() {
    return new Filter(text, false);
  }
}
