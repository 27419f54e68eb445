package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.journal.Follow;
import dev.afterclick.journal.JournalLine;
import dev.afterclick.journal.NewestFirst;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Prints what was recorded last, and then what is, until it is ended or nobody reads on. */
final class LogFollower {

  private final Surroundings there;
  private final LogPrinter printer;

  LogFollower(Surroundings there, LogPrinter printer) {
    this.there = there;
    this.printer = printer;
  }

  ExitStatus run(Follow following, int past)
      throws IOException, GitException, InterruptedException {
    try (Follow follow = following) {
      there.onStop().accept(() -> end(follow));
      for (JournalLine line : last(follow, past)) {
        printer.print(line);
      }
      while (!there.out().checkError()) {
        List<JournalLine> come = follow.await();
        if (come.isEmpty()) {
          break;
        }
        for (JournalLine line : come) {
          printer.print(line);
        }
      }
    }
    return ExitStatus.FINE;
  }

  private static Deque<JournalLine> last(Follow follow, int count) throws IOException {
    Deque<JournalLine> last = new ArrayDeque<>();
    try (NewestFirst lines = follow.past()) {
      Optional<JournalLine> line = count > 0 ? lines.next() : Optional.empty();
      while (line.isPresent()) {
        last.push(line.get());
        line = last.size() < count ? lines.next() : Optional.empty();
      }
    }
    return last;
  }

  private static void end(Follow follow) {
    try {
      follow.close();
    } catch (IOException e) {
      // It ends all the same: the process does.
    }
  }
}
