package dev.afterclick.agents.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A plugin for Claude Code: a folder with our hooks and the script that they run, to be handed to
 * others or loaded for a while. It may be moved; afterclick itself may not.
 *
 * @param folder where it stands
 */
public record ClaudePlugin(Path folder) {

  private static final String MANIFEST = ".claude-plugin/plugin.json";
  private static final String SCRIPT = "afterclick/hook";

  /** Claude Code puts the folder's path in its place. */
  private static final Path ROOT = Path.of("${CLAUDE_PLUGIN_ROOT}");

  /**
   * Writes it, also over an older one.
   *
   * @param launcher what starts afterclick, if that is known
   * @throws IOException where something else is in the folder
   */
  public void write(String version, Optional<Path> launcher) throws IOException {
    if (!isFree()) {
      throw new IOException(folder + " holds something else");
    }
    for (String name : new String[] {".claude-plugin", "hooks", "afterclick"}) {
      Files.createDirectories(folder.resolve(name));
    }
    OwnersFile.write(folder.resolve(SCRIPT), HookScript.ofProgram(launcher), OwnersFile.RUNNABLE);
    write("hooks/hooks.json", hooks());
    write(MANIFEST, manifest(version));
  }

  private boolean isFree() throws IOException {
    if (Files.notExists(folder)) {
      return true;
    }
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      return !inside.iterator().hasNext() || isOurs();
    }
  }

  private boolean isOurs() throws IOException {
    Optional<byte[]> manifest = OwnersFile.read(folder.resolve(MANIFEST));
    String text = new String(manifest.orElse(new byte[0]), StandardCharsets.UTF_8);
    return JsonReader.root(text)
        .flatMap(root -> root.string("name"))
        .equals(Optional.of("afterclick"));
  }

  private void write(String name, String text) throws IOException {
    OwnersFile.write(
        folder.resolve(name), text.getBytes(StandardCharsets.UTF_8), OwnersFile.READABLE);
  }

  private static String hooks() throws NotUnderstood {
    return AgentSettings.CLAUDE.format(HookLine.verbatim(ROOT.resolve(SCRIPT))).with("");
  }

  private static String manifest(String version) {
    return "{\n  "
        + JsonText.member("name", "afterclick")
        + ",\n  "
        + JsonText.member("version", version)
        + ",\n  "
        + JsonText.member(
            "description", "Tells a session before it overwrites what another one has written.")
        + "\n}\n";
  }
}
