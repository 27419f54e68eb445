package dev.afterclick.agents.install;

import java.io.IOException;
import java.io.InputStream;

/** The script that agents run. */
final class HookScript {

  private static final String NAME = "/dev/afterclick/agents/hook";

  private HookScript() {}

  /** Reads it out of the program. */
  static byte[] ofProgram() throws IOException {
    try (InputStream script = HookScript.class.getResourceAsStream(NAME)) {
      if (script == null) {
        throw new IOException("the program lacks its script " + NAME);
      }
      return script.readAllBytes();
    }
  }
}
