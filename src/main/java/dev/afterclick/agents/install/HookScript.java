package dev.afterclick.agents.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The script that agents run. */
final class HookScript {

  private static final String NAME = "/dev/afterclick/agents/hook";

  /** The line in which it learns what to start. */
  private static final String LINE = "\ninstalled=\n";

  private HookScript() {}

  /**
   * Reads it out of the program.
   *
   * @param launcher what starts afterclick; without it, the script only keeps what it hears
   */
  static byte[] ofProgram(Optional<Path> launcher) throws IOException {
    try (InputStream script = HookScript.class.getResourceAsStream(NAME)) {
      if (script == null) {
        throw new IOException("the program lacks its script " + NAME);
      }
      byte[] text = script.readAllBytes();
      return launcher.isPresent() ? filled(text, launcher.get()) : text;
    }
  }

  private static byte[] filled(byte[] text, Path launcher) throws IOException {
    String script = new String(text, StandardCharsets.UTF_8);
    if (!script.contains(LINE)) {
      throw new IOException("the script " + NAME + " does not ask what to start");
    }
    String word = "'" + launcher.toString().replace("'", "'\\''") + "'";
    return script.replace(LINE, "\ninstalled=" + word + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
