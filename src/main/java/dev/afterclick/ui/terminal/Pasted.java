package dev.afterclick.ui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/** What was pasted at once. No key at all, so that nothing in it is taken for a command. */
public final class Pasted extends KeyStroke {

  private final String text;

  public Pasted(String text) {
    super(KeyType.Unknown);
    this.text = text;
  }

  public String text() {
    return text;
  }
}
