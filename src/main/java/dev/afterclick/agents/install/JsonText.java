package dev.afterclick.agents.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Words JSON, each value on one line. */
final class JsonText {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private JsonText() {}

  static String quoted(String text) {
    return GSON.toJson(text);
  }

  /** Returns a member whose value is a string. */
  static String member(String name, String value) {
    return quoted(name) + ": " + quoted(value);
  }
}
