package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.RepoPath;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@code git check-attr} for the attributes of paths: one by one through a process that stays,
 * or many at once.
 *
 * <p>A process for each new path would cost ten milliseconds where the index is large, for git
 * reads that first. The one that stays is given none, unless rules stand only there. It remembers
 * the rules it has read, so it has to be ended when they change; the next question starts another.
 * Confined to one thread at a time.
 */
final class CheckAttr implements Closeable {

  /** From here on a process of their own is faster. */
  private static final int MANY = 50;

  private record Running(Process process, InputStream answers) {}

  private final GitProgram git;
  private final Path noIndex;
  private @Nullable Running running;
  private boolean withIndex;

  CheckAttr(GitProgram git, Path commonDir) {
    this.git = git;
    this.noIndex = commonDir.resolve("afterclick/no-index");
  }

  /** Returns what is specified for each path, by attribute. */
  Map<RepoPath, Map<String, String>> of(Collection<RepoPath> paths) throws GitException {
    Map<RepoPath, Map<String, String>> values = new HashMap<>();
    if (paths.size() >= MANY) {
      paths.forEach(path -> values.put(path, new HashMap<>()));
      Fields fields = new Fields(git.run(Fields.join(paths), command()).out());
      while (fields.hasNext()) {
        RepoPath path = fields.nextPath();
        add(fields.nextText(), fields.nextText(), values.getOrDefault(path, new HashMap<>()));
      }
      return values;
    }
    for (RepoPath path : paths) {
      values.put(path, of(path));
    }
    return values;
  }

  /** Starts afresh at the next question, with the index or without. */
  void restart(boolean needsIndex) {
    close();
    withIndex = needsIndex;
  }

  @Override
  public void close() {
    if (running != null) {
      running.process().destroy();
      running = null;
    }
  }

  /** Asks twice at most: git may have been killed since it last answered. */
  private Map<String, String> of(RepoPath path) throws GitException {
    try {
      return ask(path);
    } catch (IOException first) {
      close();
    }
    try {
      return ask(path);
    } catch (IOException second) {
      close();
      throw new GitException("git check-attr does not answer in " + git.folder(), second);
    }
  }

  private Map<String, String> ask(RepoPath path) throws IOException, GitException {
    Running now = start();
    now.process().getOutputStream().write(Fields.join(List.of(path)));
    now.process().getOutputStream().flush();
    Map<String, String> values = new HashMap<>();
    for (int left = PathRules.ASKED.length; left > 0; left--) {
      field(now.answers());
      add(field(now.answers()), field(now.answers()), values);
    }
    return values;
  }

  private Running start() throws GitException {
    Running now = running;
    if (now == null) {
      GitProgram itself = withIndex ? git : git.with("GIT_INDEX_FILE", noIndex.toString());
      Process process = itself.with("GIT_FLUSH", "1").startCoprocess(command());
      now = new Running(process, new BufferedInputStream(process.getInputStream()));
      running = now;
    }
    return now;
  }

  private static void add(String attribute, String value, Map<String, String> to) {
    if (!value.equals("unspecified")) {
      to.put(attribute, value);
    }
  }

  private static String field(InputStream from) throws IOException {
    ByteArrayOutputStream field = new ByteArrayOutputStream(80);
    for (int b = from.read(); b != 0; b = from.read()) {
      if (b < 0) {
        throw new EOFException("git ended");
      }
      field.write(b);
    }
    return field.toString(StandardCharsets.UTF_8);
  }

  private static String[] command() {
    List<String> command = new ArrayList<>(List.of("check-attr", "--stdin", "-z"));
    command.addAll(List.of(PathRules.ASKED));
    return command.toArray(new String[0]);
  }
}
