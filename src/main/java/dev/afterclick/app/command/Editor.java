package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The editor that git would open: {@code GIT_EDITOR}, {@code core.editor}, {@code EDITOR} … */
final class Editor {

  private final GitProgram git;

  Editor(GitProgram git) {
    this.git = git;
  }

  /** Has a person edit a text, on the terminal that the program stands on. */
  byte[] edit(String name, byte[] text) throws GitException, IOException {
    String editor = git.run("var", "GIT_EDITOR").text();
    Path folder = Files.createTempDirectory("afterclick-");
    Path file = folder.resolve(name);
    try {
      Files.write(file, text);
      run(editor, file);
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** Goes through the shell as git does: the editor may be a command with arguments. */
  private static void run(String editor, Path file) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", editor + " \"$@\"", editor, file.toString())
            .inheritIO()
            .start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(editor + " ended with status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + editor + " was open", e);
    }
  }
}
