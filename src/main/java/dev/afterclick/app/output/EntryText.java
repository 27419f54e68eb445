package dev.afterclick.app.output;

import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.board.Sentence;
import dev.afterclick.ui.canvas.Harmless;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells a person of one entry in one line: the time, and the words that the board has for it. */
public final class EntryText {

  private final DateTimeFormatter time;
  private final Ink ink;

  public EntryText(Ink ink, ZoneId zone) {
    this.ink = ink;
    this.time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  public String line(Entry entry) {
    Sentence said = Sentence.of(entry);
    String words = said.before() + said.path().map(RepoPath::value).orElse("") + said.after();
    return ink.dim(time.format(entry.at())) + " " + ink.of(said.rank(), Harmless.of(words));
  }
}
