package dev.afterclick.journal;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import dev.afterclick.model.WorktreeId;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Makes a touch again of the line that {@link EntryJson} wrote. */
public final class TouchReader {

  private final JournalLine line;

  private TouchReader(JournalLine line) {
    this.line = line;
  }

  /** Returns nothing if the line is about something else, or says what is no touch. */
  public static Optional<Touch> read(JournalLine line) {
    if (!line.event().equals("touch")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TouchReader(line).touch());
    } catch (IllegalArgumentException | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private Touch touch() {
    String session = text("session");
    return new Touch(
        text("id"),
        new SessionId(session),
        line.field("label").orElse(session),
        new WorktreeId(line.field("worktree").orElse(session)),
        RepoPath.ofEscaped(text("path")),
        line.field("origin").map(RepoPath::ofEscaped),
        ChangeKind.valueOf(text("change").toUpperCase(Locale.ROOT)),
        version("before", line.field("beforeMode").or(() -> line.field("mode"))),
        version("blob", line.field("mode")),
        lines(),
        Attribution.valueOf(text("attribution")),
        line.sessions().stream().map(TouchReader::candidate).toList(),
        line.field("late").isPresent());
  }

  private static Candidate candidate(Map<String, String> fields) {
    String session = Optional.ofNullable(fields.get("session")).orElseThrow();
    return new Candidate(new SessionId(session), fields.getOrDefault("label", session));
  }

  /** The first journals did not say the mode of what stood there before. */
  private Optional<Version> version(String blob, Optional<String> mode) {
    return line.field(blob)
        .map(hex -> new Version(mode.map(FileMode::ofOctal).orElse(FileMode.REGULAR), id(hex)));
  }

  private static BlobId id(String hex) {
    return new BlobId(hex);
  }

  private Optional<Lines> lines() {
    return line.field("added").map(added -> new Lines(number(added), number(text("removed"))));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private String text(String field) {
    return line.field(field).orElseThrow();
  }
}
