package dev.afterclick.agents.state;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.PathBytes;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The folder {@code watched}: which paths others have changed.
 *
 * <p>A file {@code <worktree>.names} for each worktree in which there are any is all that the shell
 * script looks at. It has a line for each such path: the longest run of plain characters in the
 * path's last part, which stands as it is in any JSON that names the path, however the rest is
 * escaped. (An empty line is found in every text.) So the shell itself, and where there are many
 * {@code grep -F} in one go, tells whether an input may be about any of them.
 *
 * <p>A file {@code <session>.claims} for each session that changed anything, and for each worktree,
 * says more, for the look that Java then takes.
 */
public final class Watched {

  private static final String NAMES = ".names";
  private static final String CLAIMS = ".claims";
  private static final String NONE = "-";
  private static final int FIELDS = 7;

  private final Path folder;

  /** Makes it for what afterclick keeps at {@code home}; touches nothing yet. */
  public Watched(Path home) {
    this.folder = home.resolve("watched");
  }

  /** Returns the token by which the script finds {@code path}. */
  public static String token(RepoPath path) {
    String longest = "";
    for (String run : path.name().split("[^A-Za-z0-9._-]", -1)) {
      longest = run.length() > longest.length() ? run : longest;
    }
    return longest;
  }

  /** Returns the file's name and content for the paths that others have changed. */
  public static Map.Entry<String, String> names(String place, SortedSet<String> tokens) {
    return Map.entry(place + NAMES, lines(tokens));
  }

  /** Returns the file's name and content for what a session changed. */
  public static Map.Entry<String, String> claims(Session session, Collection<Change> changes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            " ",
            "session",
            Word.of(session.id().value()),
            Word.of(session.label()),
            Word.of(PathBytes.of(session.worktree().root())),
            Word.of(SessionId.in(session.worktree().id()).value())));
    for (Change change : changes) {
      lines.add(line(change.path(), change));
      change.origin().ifPresent(origin -> lines.add(line(origin, change)));
    }
    return Map.entry(Word.of(session.id().value()) + CLAIMS, lines(lines));
  }

  /** Puts files in place, and takes away those that are none of them. */
  public void replace(Map<String, String> before, Map<String, String> files) throws IOException {
    SmallFile.makeFolder(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getValue().equals(before.get(file.getKey()))) {
        SmallFile.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
    for (Path file : SmallFile.in(folder)) {
      String name = String.valueOf(file.getFileName());
      if (!files.containsKey(name) && (name.endsWith(NAMES) || name.endsWith(CLAIMS))) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Returns who has changed {@code path}, as far as the engine knew. */
  public List<Claim> on(RepoPath path) throws IOException {
    String start = Word.of(path) + " ";
    List<Claim> claims = new ArrayList<>();
    for (Path file : SmallFile.in(folder)) {
      if (String.valueOf(file.getFileName()).endsWith(CLAIMS)) {
        List<String> lines = SmallFile.lines(file);
        lines.stream()
            .filter(line -> line.startsWith(start))
            .flatMap(line -> claim(lines.get(0), line).stream())
            .forEach(claims::add);
      }
    }
    return claims;
  }

  /** Returns how whoever works in a worktree is called there, by the roots. */
  public Map<Path, String> labels() throws IOException {
    Map<Path, String> labels = new HashMap<>();
    for (Path file : SmallFile.in(folder)) {
      List<String> lines = SmallFile.lines(file);
      if (String.valueOf(file.getFileName()).endsWith(CLAIMS) && !lines.isEmpty()) {
        String[] words = lines.get(0).split(" ", -1);
        if (words.length > 3) {
          labels.put(path(words[3]), Word.text(words[2]));
        }
      }
    }
    return labels;
  }

  private static String line(RepoPath path, Change change) {
    return String.join(
        " ",
        Word.of(path),
        Word.of(change.path()),
        change.kind().name(),
        String.valueOf(change.touched().toEpochMilli()),
        change.base().map(Version::blob).map(BlobId::hex).orElse(NONE),
        change.result().map(Version::blob).map(BlobId::hex).orElse(NONE),
        "end");
  }

  /** Returns nothing for a line that is broken. */
  private static Optional<Claim> claim(String first, String line) {
    try {
      String[] head = first.split(" ", -1);
      String[] words = line.split(" ", -1);
      return words.length < FIELDS
          ? Optional.empty()
          : Optional.of(
              new Claim(
                  new SessionId(Word.text(head[1])),
                  new SessionId(Word.text(head[4])),
                  Word.text(head[2]),
                  path(head[3]),
                  Word.path(words[0]),
                  Word.path(words[1]),
                  ChangeKind.valueOf(words[2]),
                  Instant.ofEpochMilli(Long.parseLong(words[3])),
                  words[4].equals(NONE) ? Optional.empty() : Optional.of(new BlobId(words[4]))));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Goes by URI, as {@link RepoPath#in} does: the locale may not be able to write the name. */
  private static Path path(String word) {
    StringBuilder uri = new StringBuilder("file://");
    for (byte b : Word.bytes(word)) {
      uri.append(b == '/' ? "/" : Word.of(new byte[] {b}));
    }
    return Path.of(URI.create(uri.toString()));
  }

  private static String lines(Collection<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** Returns an empty set for the tokens of one worktree. */
  public static SortedSet<String> tokens() {
    return new TreeSet<>();
  }
}
