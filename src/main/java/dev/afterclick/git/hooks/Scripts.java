package dev.afterclick.git.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The guard and the stubs that call it.
 *
 * @param files what each file holds, by its name
 */
record Scripts(Map<String, byte[]> files) {

  /** The one that decides; the stubs run it. */
  static final String GUARD = "guard";

  /** The hooks that can stop something, each a stub. */
  static final List<String> HOOKS =
      List.of("reference-transaction", "update", "pre-rebase", "pre-push");

  /** Those of them to which git writes: what one reads, the other must read as well. */
  static final List<String> READING = List.of("reference-transaction", "pre-push");

  Scripts {
    files = Map.copyOf(files);
  }

  /** Where the scripts come from; asked only where there is something to arm. */
  @FunctionalInterface
  interface Source {
    Scripts load() throws IOException;
  }

  /** Reads them out of the program. */
  static Scripts ofProgram() throws IOException {
    List<String> names = new ArrayList<>(HOOKS);
    names.add(GUARD);
    Map<String, byte[]> files = new HashMap<>();
    for (String name : names) {
      try (InputStream script = Scripts.class.getResourceAsStream(name)) {
        if (script == null) {
          throw new IOException("the program lacks its script " + name);
        }
        files.put(name, script.readAllBytes());
      }
    }
    return new Scripts(files);
  }

  byte[] file(String name) {
    byte[] script = files.get(name);
    if (script == null) {
      throw new IllegalArgumentException("there is no script " + name);
    }
    return script;
  }
}
