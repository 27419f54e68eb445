package dev.afterclick.git.sight;

import dev.afterclick.TempRepo;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Does what agents and people do in a worktree, at random but the same for the same seed. */
final class RandomWork {

  private static final List<String> PATHS =
      List.of("a", "b", "src/c", "src/d", "src/lib/e", "src/lib/f", "doc/g", "new", "src/new", "d");

  private final TempRepo main;
  private final TempRepo repo;
  private final Random random;
  private int branches;

  RandomWork(TempRepo main, TempRepo repo, Random random) {
    this.main = main;
    this.repo = repo;
    this.random = random;
  }

  static TempRepo begin(Path folder) {
    TempRepo repo = TempRepo.in(folder);
    for (String path : PATHS.subList(0, 7)) {
      repo.write(path, path + "\n1\n2\n3\n4\n5\n6\n7\n");
    }
    return repo.commit("Begin");
  }

  /** Does one thing, and says what. */
  String step() {
    int which = random.nextInt(26);
    String path = any();
    switch (which) {
      case 0, 1, 2, 3 -> write(path);
      case 4 -> repo.delete(path);
      case 5 -> repo.delete("src");
      case 6 -> repo.attempt("mv", path, any() + "-moved");
      case 7 -> rename(path, any() + "2");
      case 8 -> repo.attempt("add", path);
      case 9 -> repo.attempt("rm", "-q", "--cached", path);
      case 10, 11 -> repo.attempt("add", "-A");
      case 12, 13 -> repo.commit("Work");
      case 14 -> repo.attempt("commit", "-q", "--amend", "--allow-empty", "-m", "Amended");
      case 15 -> repo.attempt("reset", "-q", "--hard", random.nextBoolean() ? "HEAD" : "HEAD~1");
      case 16 -> repo.attempt("reset", "-q", "HEAD~1");
      case 17 -> repo.attempt("stash", "-q", "-u");
      case 18 -> repo.attempt("stash", "pop", "-q");
      case 19 -> repo.attempt("checkout", "-q", "-b", "branch-" + branches++);
      case 20 ->
          repo.attempt("checkout", "-q", "-f", random.nextBoolean() ? "billing-fix" : "main~0");
      case 21 -> main.write(path, "trunk " + random.nextInt(9) + "\n").commit("Trunk");
      case 22 -> repo.attempt("merge", "-q", "-m", "Merge", "main");
      case 23 -> repo.attempt("rebase", "-q", "main");
      case 24 -> endOperation();
      default -> special(path);
    }
    return which + " " + path;
  }

  private void write(String path) {
    repo.delete(path);
    if (Files.isDirectory(parent(path), LinkOption.NOFOLLOW_LINKS) || !Files.exists(parent(path))) {
      repo.write(path, path + "\n1\n2\n" + random.nextInt(4) + "\n4\n5\n6\n7\n");
    }
  }

  private void rename(String from, String to) {
    Path target = repo.path(to);
    if (Files.isRegularFile(repo.path(from)) && !Files.exists(target)) {
      repo.write(to, repo.read(from) + "moved\n").delete(from);
    }
  }

  private void special(String path) {
    switch (random.nextInt(6)) {
      case 0 -> {
        if (Files.isRegularFile(repo.path(path), LinkOption.NOFOLLOW_LINKS)) {
          repo.executable(path, random.nextBoolean());
        }
      }
      case 1 -> repo.link("link", any());
      case 2 -> repo.write(".gitignore", random.nextBoolean() ? "new\n*2\n" : "*-moved\n");
      case 3 -> repo.delete("d").write("d/below", "below\n");
      case 4 -> repo.delete("d").write("d", "a file\n");
      default -> repo.attempt("gc", "-q", "--prune=now");
    }
  }

  private void endOperation() {
    repo.attempt("merge", "--abort");
    repo.attempt("rebase", "--abort");
  }

  private Path parent(String path) {
    Path parent = repo.path(path).getParent();
    return parent == null ? repo.root() : parent;
  }

  private String any() {
    return PATHS.get(random.nextInt(PATHS.size()));
  }
}
