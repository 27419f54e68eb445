package dev.afterclick.app.health;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether git can read what is kept: each session's last snapshot.
 *
 * <p>Not every object of it: that would take minutes where much is kept.
 *
 * @param store the repository that keeps it
 */
record StoreWhole(Path store, GitProgram program) implements Check {

  @Override
  public List<Finding> look() throws GitException {
    if (!Files.isDirectory(store)) {
      return List.of(Finding.well("store", "nothing is kept yet"));
    }
    GitProgram git = program.at(store).with("GIT_DIR", store.toString());
    GitProgram.Result refs =
        git.attempt(new byte[0], "for-each-ref", "--format=%(refname)^{tree}", "refs/sessions");
    if (refs.exit() != 0) {
      return List.of(
          Finding.wrong("store", "git cannot read " + store + ": " + refs.err().strip(), aside()));
    }
    List<Finding> findings = new ArrayList<>();
    List<String> names = refs.text().lines().toList();
    byte[] asked = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
    String said = names.isEmpty() ? "" : git.run(asked, "cat-file", "--batch-check").text();
    said.lines()
        .filter(line -> line.endsWith(" missing"))
        .forEach(line -> findings.add(Finding.wrong("store", "not whole: " + line, aside())));
    return findings.isEmpty()
        ? List.of(Finding.well("store", "what is kept of " + names.size() + " sessions is whole"))
        : findings;
  }

  /** Nothing is deleted: what is left in it may still be of use. */
  private String aside() {
    return "end afterclick, then: mv " + store + " " + store + ".broken";
  }
}
