package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick restore}: a stored version, or a whole worktree, back on the disk. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a stored version back at its path in its session's worktree: as it was after a touch "
          + "or, of a deletion, before it; where nothing stood, the file is deleted. What is "
          + "replaced is recorded first, and can be restored in turn.",
      "With --session and --at, writes all that stood in a worktree at a moment into a folder.",
      "Exits with 0 when that is done, with 2 when nothing was changed."
    })
final class RestoreCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "TOUCH",
      arity = "0..1",
      description =
          "The id that afterclick log lists, or its beginning; with :before or :after, which of "
              + "its two versions.")
  private Optional<String> touch = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Write this file instead; with --session, into this folder, which must be empty or not "
              + "be there, instead of NAME-TIME beside the main worktree, or beside a repository "
              + "that has none.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--force",
      description =
          "Also replace what afterclick cannot record: what lies outside of every worktree, what "
              + "git ignores, what is too large to be stored. Its content is lost.")
  private boolean force;

  @Option(
      names = "--session",
      paramLabel = "NAME",
      description = "All of the session of this label or id.")
  private Optional<String> session = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "As it was then; times are written as for afterclick log --since.")
  private Optional<String> at = Optional.empty();

  RestoreCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Refused, Trouble {
    check();
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    try (ObjectStore store = ObjectStore.open(repository.commonDir(), repository.objectFormat())) {
      if (touch.isPresent()) {
        new TouchRestore(there, repository, store, root.json()).run(touch.get(), to, force);
      } else {
        new SessionRestore(there, repository, store, root.json())
            .run(session.orElseThrow(), at.orElseThrow(), to);
      }
    } catch (IOException e) {
      throw new Trouble(
          "cannot restore it: " + reason(e), "nothing was replaced; see afterclick restore --help");
    }
    there.out().flush();
    return ExitStatus.FINE.code();
  }

  private void check() throws Trouble {
    boolean whole = session.isPresent() || at.isPresent();
    if (touch.isPresent() ? whole : session.isEmpty() || at.isEmpty()) {
      throw new Trouble(
          "restore takes a touch, or a session and a time",
          "afterclick restore TOUCH, or afterclick restore --session NAME --at TIME");
    }
    if (whole && force) {
      throw new Trouble(
          "--force does not go with --session: that replaces nothing", "--to DIR names a folder");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() == null) {
      return switch (e.getClass().getSimpleName()) {
        case "AccessDeniedException" -> "permission denied: " + file.getFile();
        case "NoSuchFileException" -> "there is no " + file.getFile();
        case "FileAlreadyExistsException" -> file.getFile() + " is there already";
        default -> String.valueOf(file.getMessage());
      };
    }
    return String.valueOf(e.getMessage());
  }
}
