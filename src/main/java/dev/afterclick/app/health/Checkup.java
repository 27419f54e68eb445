package dev.afterclick.app.health;

import dev.afterclick.agents.install.AgentHooks;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.GitVersion;
import dev.afterclick.git.worktree.Repository;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at all that must be right for agents to be told, holds to be enforced, the record kept. */
public final class Checkup {

  private final List<Check> checks = new ArrayList<>();

  /**
   * Makes it for a repository; looks at nothing yet.
   *
   * @param agents the hooks of whoever asks; nothing if nobody's home is known
   */
  public Checkup(
      Repository repository,
      Arming arming,
      HoldFolder holds,
      Optional<AgentHooks> agents,
      InstantSource clock) {
    Path home = repository.commonDir().resolve("afterclick");
    checks.add(() -> programs(repository));
    checks.add(WatchLimits.of(repository.commonDir()));
    checks.add(new Folders(home));
    checks.add(new HoldsEnforced(arming, holds));
    checks.add(new HookChain(repository));
    checks.add(new EngineAtWork(home, clock));
    checks.add(new StoreWhole(home.resolve("store.git"), repository.git()));
    agents.ifPresent(hooks -> checks.add(new AgentsTold(hooks)));
  }

  /** Looks at everything once. */
  public List<Finding> findings() throws GitException {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      findings.addAll(check.look());
    }
    return List.copyOf(findings);
  }

  private static List<Finding> programs(Repository repository) throws GitException {
    // One that is too old has been refused before.
    return List.of(
        Finding.well("git", "git " + GitVersion.ask(repository.git())),
        Finding.well("java", "Java " + Runtime.version().feature()));
  }
}
