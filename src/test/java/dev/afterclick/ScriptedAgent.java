package dev.afterclick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A session of Claude Code in a worktree, of which hooks leave word as the script does. */
public final class ScriptedAgent {

  private final TempRepo worktree;
  private final String session;
  private int words;

  /** Makes one that is called {@code of <session>}. */
  public ScriptedAgent(TempRepo worktree, String session) {
    this.worktree = worktree;
    this.session = session;
  }

  public void isPrompted() {
    tell("UserPromptSubmit", "", "");
  }

  public void reads(String path) {
    tell("PreToolUse", "Read", path);
  }

  public void isAboutToEdit(String path) {
    tell("PreToolUse", "Edit", path);
  }

  public void hasEdited(String path) {
    tell("PostToolUse", "Edit", path);
  }

  private void tell(String event, String tool, String path) {
    String json =
        String.format(
            "{\"session_id\":\"%s\",\"session_title\":\"of %s\",\"cwd\":\"%s\","
                + "\"hook_event_name\":\"%s\",\"tool_name\":\"%s\","
                + "\"tool_input\":{\"file_path\":\"%s\"}}",
            session, session, worktree.root(), event, tool, worktree.path(path));
    Path folder = worktree.path(worktree.git("rev-parse", "--git-common-dir"));
    Path spool = folder.resolve("afterclick/spool");
    String name = "claude." + event + "." + session + "-" + ++words;
    try {
      Files.createDirectories(spool);
      Files.writeString(spool.resolve("." + name), json, StandardCharsets.UTF_8);
      Files.createFile(spool.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
