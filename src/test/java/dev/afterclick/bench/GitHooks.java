package dev.afterclick.bench;

import dev.afterclick.git.GitException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What git's own commands cost more while afterclick holds paths that they do not touch.
 *
 * <p>Each repository has the same content; they take turns, so that whatever else the machine does
 * meets all of them alike. The first knows nothing of afterclick, and the others are compared with
 * it.
 */
final class GitHooks {

  private static final int COMMITS = 30;
  private static final int LONG_ONES = 3;
  private static final int QUICKER = 4;
  private static final int MANY = 50;

  private final Options options;
  private final Table table;

  GitHooks(Options options, Table table) {
    this.options = options;
    this.table = table;
  }

  void measure() throws IOException {
    List<HookRepo> repos = new ArrayList<>();
    try {
      repos.add(HookRepo.generate(options, "without afterclick", Optional.empty()));
      repos.add(HookRepo.generate(options, "no hold", Optional.of(0)));
      repos.add(HookRepo.generate(options, "1 hold elsewhere", Optional.of(1)));
      repos.add(HookRepo.generate(options, MANY + " holds elsewhere", Optional.of(MANY)));
      repos.add(HookRepo.withEmptyHooks(options, "hooks that only exit"));
      compare("git commit", repos, HookRepo::commit, COMMITS);
      compare("git fetch of " + HookRepo.REFS + " refs", repos, HookRepo::fetch, LONG_ONES);
      String rebase = "git rebase of " + HookRepo.REBASED + " commits";
      compare(rebase, repos, HookRepo::rebase, LONG_ONES);
      for (HookRepo repo : repos.subList(1, repos.size())) {
        tell(repo);
      }
    } catch (GitException e) {
      throw new IllegalStateException(e);
    } finally {
      for (HookRepo repo : repos) {
        repo.close();
      }
    }
  }

  private void compare(String what, List<HookRepo> repos, HookRepo.Deed deed, int times)
      throws IOException {
    List<Figures> all = repos.stream().map(repo -> new Figures()).toList();
    for (int i = 0; i < times * QUICKER; i++) {
      for (int n = 0; n < repos.size(); n++) {
        // What must cost nothing is looked at more closely, and it is quick.
        if (i % QUICKER == 0 || !repos.get(n).isHooked()) {
          all.get(n).addNanos(repos.get(n).time(deed));
        }
      }
    }
    table.durations(what + ", " + repos.get(0).name(), all.get(0), "");
    for (int n = 1; n < repos.size(); n++) {
      String target = n == 1 ? "×1.0" : "";
      table.compared(what + ", " + repos.get(n).name(), all.get(n), all.get(0), target);
    }
  }

  /** Tells what git runs of ours, and where it finds that. */
  private void tell(HookRepo repo) throws IOException {
    String none = repo.isHooked() ? "" : "none";
    table.value("our hook files and settings, " + repo.name(), repo.active(), none);
    table.value(
        "hooks run by commit, fetch, rebase, " + repo.name(),
        repo.hooksOf(HookRepo::commit)
            + ", "
            + repo.hooksOf(HookRepo::fetch)
            + ", "
            + repo.hooksOf(HookRepo::rebase),
        repo.isHooked() ? "" : "0, 0, 0");
  }
}
