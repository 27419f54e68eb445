package dev.afterclick.app.command;

import dev.afterclick.journal.JournalLine;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.journal.NewestFirst;
import dev.afterclick.journal.Query;
import dev.afterclick.journal.TouchReader;
import dev.afterclick.model.Entry;
import dev.afterclick.ui.log.TouchSource;
import dev.afterclick.ui.view.log.LogScope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Gives the board's log the touches that the journal holds. */
final class RecordedTouches implements TouchSource {

  private final JournalReader journal;

  RecordedTouches(JournalReader journal) {
    this.journal = journal;
  }

  @Override
  public Lines read(LogScope scope) throws IOException {
    return new Touches(scope, journal.newestFirst(query(scope)));
  }

  @Override
  public boolean isEmpty() throws IOException {
    return journal.isEmpty();
  }

  private static Query query(LogScope scope) {
    Optional<String> touch = Optional.of("touch");
    if (scope instanceof LogScope.OfPath file) {
      return new Query(touch, List.of(file.path()), Optional.empty(), Query.EVER, Query.ALWAYS);
    }
    Optional<String> session =
        scope instanceof LogScope.OfSession one
            ? Optional.of(one.session().value())
            : Optional.empty();
    return new Query(touch, List.of(), session, Query.EVER, Query.ALWAYS);
  }

  /** A session's id may be another one's label, and a folder's name was perhaps a file's. */
  private record Touches(LogScope scope, NewestFirst lines) implements Lines {

    @Override
    public Optional<Entry.Touched> next() throws IOException {
      Optional<JournalLine> line = lines.next();
      while (line.isPresent()) {
        Optional<Entry.Touched> touched = touched(line.get());
        if (touched.isPresent()) {
          return touched;
        }
        line = lines.next();
      }
      return Optional.empty();
    }

    @Override
    public int damaged() {
      return lines.flaws().unreadableLines() + lines.flaws().tornLines();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }

    private Optional<Entry.Touched> touched(JournalLine line) {
      return TouchReader.read(line)
          .filter(scope::holds)
          .map(touch -> new Entry.Touched(line.at(), touch));
    }
  }
}
