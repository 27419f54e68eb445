package dev.afterclick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A linked worktree on a new branch, put down as {@code git worktree add} does, which starts three
 * more gits for it. What it needs then is a {@code git reset --hard}, as there.
 */
final class LinkedByHand {

  private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9-]*";
  private static final String NOTHING = "0".repeat(40);

  private final Path gitDir;
  private final Path folder;
  private final String branch;

  private LinkedByHand(Path gitDir, Path folder, String branch) {
    this.gitDir = gitDir;
    this.folder = folder;
    this.branch = branch;
  }

  /**
   * Puts it down, unless there is anything about this repository that git might heed.
   *
   * @param who who does it and when, as a reflog has it
   * @return whether it did
   */
  static boolean add(Path root, Path folder, String branch, String who) {
    LinkedByHand linked = new LinkedByHand(root.resolve(".git"), folder, branch);
    Optional<String> head = GitFiles.head(root).filter(id -> linked.isPlain());
    try {
      if (head.isPresent()) {
        linked.putDown(head.get(), who);
      }
      return head.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isPlain() {
    return Files.isDirectory(gitDir)
        && FreshGitDir.isPlain(gitDir)
        && branch.matches(PLAIN_NAME)
        && folder.toFile().getName().matches(PLAIN_NAME)
        && isFree(folder)
        && isFree(ours(""))
        && isFree(gitDir.resolve("refs/heads").resolve(branch));
  }

  private static boolean isFree(Path place) {
    return !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  private void putDown(String head, String who) throws IOException {
    String begun = NOTHING + " " + head + " " + who;
    write(gitDir.resolve("refs/heads").resolve(branch), head);
    write(gitDir.resolve("logs/refs/heads").resolve(branch), begun + "\tbranch: Created from HEAD");
    write(ours("HEAD"), "ref: refs/heads/" + branch);
    write(ours("commondir"), "../..");
    write(ours("gitdir"), folder.resolve(".git").toString());
    write(ours("logs/HEAD"), begun);
    write(folder.resolve(".git"), "gitdir: " + ours(""));
  }

  private Path ours(String file) {
    return gitDir.resolve("worktrees").resolve(folder.getFileName()).resolve(file);
  }

  private static void write(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, line + "\n");
  }
}
