package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.output.BoardJson;
import dev.afterclick.app.output.CheckReport;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Board;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.ui.canvas.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code afterclick check}: one look, and whether there are overlaps. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Looks once, and lists the overlaps between sessions.",
      "Exits with 0 when there is none, with 1 when there are some, with 2 when it cannot tell."
    })
final class CheckCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Only overlaps on these files, or below these folders.")
  private List<String> paths = List.of();

  CheckCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, InterruptedException, Trouble {
    Surroundings there = root.there();
    Board board = look(there);
    List<RepoPath> wanted = wanted(there, board);
    Predicate<RepoPath> asked = PathArguments.matching(wanted);
    List<Overlap> overlaps =
        board.overlaps().stream().filter(overlap -> concerns(overlap, asked)).toList();
    List<Degradation> unseen =
        board.degraded().stream()
            .filter(each -> each.folder().map(in -> PathArguments.mayBeIn(in, wanted)).orElse(true))
            .toList();
    print(there, board, overlaps);
    warn(there, unseen);
    return status(unseen, overlaps).code();
  }

  private List<RepoPath> wanted(Surroundings there, Board board) throws Trouble {
    PathArguments arguments =
        new PathArguments(
            there.folder(), board.sessions().values().stream().map(Session::worktree));
    List<RepoPath> known = new ArrayList<>();
    board.sessions().values().forEach(session -> known.addAll(session.changes().keySet()));
    board.overlaps().forEach(overlap -> known.add(overlap.path()));
    return arguments.readThere(paths, known);
  }

  /** Finding nothing means nothing where something could not be looked at. */
  private static ExitStatus status(List<Degradation> unseen, List<Overlap> overlaps) {
    if (!overlaps.isEmpty()) {
      return ExitStatus.FOUND;
    }
    return unseen.isEmpty() ? ExitStatus.FINE : ExitStatus.TROUBLE;
  }

  private static Board look(Surroundings there) throws GitException, InterruptedException, Trouble {
    Crash crash = new Crash();
    try (EngineHost host = EngineHost.open(there.git(), there.clock(), false, crash)) {
      there.agents().ifPresent(agents -> host.agentsRun(agents.get()));
      host.awaitIdle();
      crash.check();
      return host.board();
    }
  }

  private static boolean concerns(Overlap overlap, Predicate<RepoPath> asked) {
    return asked.test(overlap.path())
        || overlap.parties().stream().anyMatch(party -> asked.test(party.path()));
  }

  private static void warn(Surroundings there, List<Degradation> unseen) {
    for (Degradation degradation : unseen) {
      there.err().println("afterclick: " + Harmless.of(degradation.sentence()));
    }
    if (!unseen.isEmpty()) {
      there.err().println("hint: there may be more overlaps than were found; try git status there");
    }
  }

  private void print(Surroundings there, Board board, List<Overlap> overlaps) {
    if (root.json()) {
      there.out().println(BoardJson.of(board, overlaps));
    } else {
      new CheckReport(root.colours().inkFor(there), there.clock().instant())
          .lines(overlaps)
          .forEach(there.out()::println);
    }
    there.out().flush();
  }
}
