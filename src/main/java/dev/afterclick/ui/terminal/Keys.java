package dev.afterclick.ui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names keys as {@link dev.afterclick.model.Action} does. */
public final class Keys {

  private static final Map<KeyType, String> NAMES =
      Map.ofEntries(
          Map.entry(KeyType.Enter, "enter"),
          Map.entry(KeyType.Escape, "esc"),
          Map.entry(KeyType.Tab, "tab"),
          Map.entry(KeyType.ReverseTab, "shift-tab"),
          Map.entry(KeyType.Backspace, "backspace"),
          Map.entry(KeyType.Delete, "delete"),
          Map.entry(KeyType.ArrowUp, "up"),
          Map.entry(KeyType.ArrowDown, "down"),
          Map.entry(KeyType.ArrowLeft, "left"),
          Map.entry(KeyType.ArrowRight, "right"),
          Map.entry(KeyType.PageUp, "pgup"),
          Map.entry(KeyType.PageDown, "pgdn"),
          Map.entry(KeyType.Home, "home"),
          Map.entry(KeyType.End, "end"));

  private Keys() {}

  /** Returns the name of a key, or nothing for one that means nothing here. */
  public static Optional<String> name(KeyStroke key) {
    if (key.getKeyType() != KeyType.Character) {
      return Optional.ofNullable(NAMES.get(key.getKeyType()));
    }
    if (key.isAltDown()) {
      return Optional.empty();
    }
    String sign = String.valueOf(key.getCharacter());
    return Optional.of(key.isCtrlDown() ? "ctrl-" + sign.toLowerCase(Locale.ROOT) : sign);
  }

  /** Returns the character that a key types, if it types one. */
  public static Optional<Character> typed(KeyStroke key) {
    boolean types = key.getKeyType() == KeyType.Character && !key.isCtrlDown() && !key.isAltDown();
    return types ? Optional.of(key.getCharacter()) : Optional.empty();
  }
}
