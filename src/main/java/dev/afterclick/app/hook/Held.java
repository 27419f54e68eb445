package dev.afterclick.app.hook;

import dev.afterclick.app.loop.Unarmed;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.model.Hold;
import dev.afterclick.model.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Whether a hold keeps agents from a path, as {@code afterclick.held} says. */
final class Held {

  private static final String SETTING = "afterclick.held";
  private static final String DENY = "deny";

  private final Path commonDir;
  private final GitProgram git;

  Held(Path commonDir, GitProgram git) {
    this.commonDir = commonDir;
    this.git = git;
  }

  /** Returns the hold that nobody may write past; nothing where a warning is all. */
  Optional<Hold> denying(RepoPath path, List<Rival> rivals) throws GitException {
    Optional<Hold> hold = on(path, rivals);
    return hold.isPresent() && isDenying() ? hold : Optional.empty();
  }

  private Optional<Hold> on(RepoPath path, List<Rival> rivals) throws GitException {
    if (!Files.isDirectory(commonDir.resolve("afterclick").resolve("holds"))) {
      return Optional.empty();
    }
    return new HoldFolder(commonDir, new Unarmed(), InstantSource.system())
        .read().holds().stream()
            .filter(Hold::isInForce)
            .filter(hold -> isAbout(hold, path))
            .filter(
                hold -> rivals.stream().anyMatch(r -> hold.terms().involves(r.claim().carrier())))
            .findFirst();
  }

  private static boolean isAbout(Hold hold, RepoPath path) {
    return hold.path().equals(path)
        || hold.terms().parties().stream().anyMatch(party -> party.side().path().equals(path));
  }

  private boolean isDenying() throws GitException {
    return git.attempt(new byte[0], "config", "--get", SETTING).text().equalsIgnoreCase(DENY);
  }
}
