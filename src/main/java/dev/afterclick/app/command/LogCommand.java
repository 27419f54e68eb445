package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.journal.Flaws;
import dev.afterclick.journal.JournalLine;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.journal.NewestFirst;
import dev.afterclick.journal.Query;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick log}: who touched what, and when. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = {
      "Lists who touched what, the newest first, from the journal; no engine need run.",
      "Exits with 0 when there is something to list, with 1 when there is not, with 2 when it "
          + "cannot tell."
    })
final class LogCommand implements Callable<Integer> {

  private static final List<String> EVENTS =
      List.of(
          "started",
          "session",
          "touch",
          "overlap",
          "verdict",
          "hold",
          "warn",
          "choice",
          "release",
          "bypass",
          "degraded",
          "stopped");

  private static final String ALL = "all";

  private final RootCommand root;

  @Option(
      names = "--session",
      paramLabel = "NAME",
      description = "Only what the session of this label, id or agent did.")
  private Optional<String> session = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only what happened since: 2h, 30m, 3d, 10:30, 2026-11-22, 2026-11-22T10:30:00Z, "
              + "or words that git knows, as yesterday.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only what happened until then; a day counts to its end.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--event",
      paramLabel = "NAME",
      description = "Not touches, but this event of the journal; all is every one.")
  private String event = "touch";

  @Option(names = "-n", paramLabel = "N", description = "At most so many.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = {"-p", "--patch"},
      description = "Also show what each touch did to the content.")
  private boolean patch;

  @Option(
      names = {"-f", "--follow"},
      description = "Show the last (-n, else 10), the oldest first, then all that comes.")
  private boolean follow;

  @Option(names = "--no-pager", description = "Do not start a pager.")
  private boolean noPager;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Only these files, or what is below these folders, in every worktree.")
  private List<String> paths = List.of();

  LogCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, InterruptedException, Trouble {
    check();
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    JournalReader journal = Journals.of(repository);
    Query query = query(there, repository);
    try (LogPrinter printer = printer(there, repository)) {
      if (journal.isEmpty()) {
        sayThatNothingIsThereYet(there);
      } else if (!follow) {
        ExitStatus status = list(there, journal, query, printer);
        if (status == ExitStatus.NOTHING && count.filter(n -> n == 0).isEmpty()) {
          new NothingListed(there, repository, journal).explain(query, paths);
        }
        return status.code();
      }
      return follow
          ? new LogFollower(there, printer).run(journal.follow(query), past()).code()
          : ExitStatus.NOTHING.code();
    } catch (IOException e) {
      throw Journals.unreadable(e);
    }
  }

  private void check() throws Trouble {
    if (!event.equals(ALL) && !EVENTS.contains(event)) {
      throw new Trouble(
          "--event: there is no \"" + event + "\"", "all, or one of: " + String.join(" ", EVENTS));
    }
    if (count.filter(n -> n < 0).isPresent()) {
      throw new Trouble("-n: " + count.get() + " is no number of lines", "afterclick log -n 20");
    }
    if (patch && root.json()) {
      throw new Trouble(
          "--json and -p do not go together", "afterclick show TOUCH gives the content of a touch");
    }
  }

  private Query query(Surroundings there, Repository repository) throws GitException, Trouble {
    Moments moments = new Moments(there.clock().instant(), ZoneId.systemDefault(), there.git());
    return new Query(
        event.equals(ALL) ? Optional.empty() : Optional.of(event),
        asked(there, repository),
        session,
        since.isPresent() ? moments.since(since.get()) : Query.EVER,
        until.isPresent() ? moments.until(until.get()) : Query.ALWAYS);
  }

  private List<RepoPath> asked(Surroundings there, Repository repository)
      throws GitException, Trouble {
    if (paths.isEmpty()) {
      return List.of();
    }
    return new PathArguments(there.folder(), new Worktrees(repository).list().stream()).read(paths);
  }

  private LogPrinter printer(Surroundings there, Repository repository) {
    return new LogPrinter(
        there,
        repository,
        new LogPrinter.Form(root.json(), patch, root.colours()),
        new Pager(there, !noPager && !follow));
  }

  private ExitStatus list(
      Surroundings there, JournalReader journal, Query query, LogPrinter printer)
      throws IOException, GitException {
    long most = count.map(Integer::longValue).orElse(Long.MAX_VALUE);
    long printed = 0;
    try (NewestFirst lines = journal.newestFirst(query)) {
      Optional<JournalLine> line = most > 0 ? lines.next() : Optional.empty();
      while (line.isPresent()) {
        printer.print(line.get());
        printed++;
        line = printed < most && !printer.isClosed() ? lines.next() : Optional.empty();
      }
      printer.close();
      tell(there, lines.flaws());
    }
    return printed > 0 ? ExitStatus.FINE : ExitStatus.NOTHING;
  }

  /** Returns how much of the past comes before what is followed. */
  private int past() {
    return count.orElse(since.isPresent() ? Integer.MAX_VALUE : 10);
  }

  private static void tell(Surroundings there, Flaws flaws) {
    int damaged = flaws.unreadableLines() + flaws.tornLines();
    if (damaged > 0) {
      there
          .err()
          .println(
              "afterclick: left out "
                  + (damaged == 1 ? "a line" : damaged + " lines")
                  + " of the journal that cannot be read");
      there.err().println("hint: a crash or a full disk tears a line; no other is affected");
    }
  }

  private static void sayThatNothingIsThereYet(Surroundings there) {
    there.err().println("afterclick: nothing was recorded in this repository yet");
    there.err().println("hint: afterclick records while it runs; afterclick --headless does too");
  }
}
