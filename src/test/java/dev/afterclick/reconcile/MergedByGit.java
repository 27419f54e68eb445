package dev.afterclick.reconcile;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What git makes of many triples of files. */
final class MergedByGit {

  static final Labels LABELS = new Labels("ours", "base", "theirs");

  /** Three contents. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Triple(byte[] base, byte[] ours, byte[] theirs) {

    Sides sides() {
      return Sides.of(base, ours, theirs);
    }

    @Override
    public String toString() {
      return show(base) + " " + show(ours) + " " + show(theirs);
    }

    private static String show(byte[] content) {
      return "\"" + text(content).replace("\r", "\\r").replace("\n", "\\n") + "\"";
    }
  }

  /**
   * What git says.
   *
   * @param conflict whether there is one
   * @param text the merged file, with markers if there is
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Word(boolean conflict, byte[] text) {}

  private final TempRepo repo;

  MergedByGit(Path folder) {
    repo = TempRepo.in(folder);
  }

  TempRepo repo() {
    return repo;
  }

  /** Asks {@code git merge-file --diff3} of each, which compares with Myers' algorithm. */
  List<Word> byFile(List<Triple> triples) throws IOException, InterruptedException {
    for (int i = 0; i < triples.size(); i++) {
      Files.write(repo.path(i + ".base"), triples.get(i).base());
      Files.write(repo.path(i + ".ours"), triples.get(i).ours());
      Files.write(repo.path(i + ".theirs"), triples.get(i).theirs());
    }
    runScript(
        "i=0; while [ $i -lt "
            + triples.size()
            + " ]; do git merge-file -p --diff3 -L ours -L base -L theirs"
            + " $i.ours $i.base $i.theirs > $i.text; echo $? > $i.exit; i=$((i+1)); done");
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < triples.size(); i++) {
      boolean conflict = !Files.readString(repo.path(i + ".exit")).strip().equals("0");
      words.add(new Word(conflict, Files.readAllBytes(repo.path(i + ".text"))));
    }
    return words;
  }

  private void runScript(String script) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", script)
            .directory(repo.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(repo.home().resolve("said").toFile())
            .start();
    if (shell.waitFor() != 0) {
      throw new IOException(Files.readString(repo.home().resolve("said")));
    }
  }

  /** Asks {@code git merge} of all in one, which compares with the histogram algorithm. */
  List<Word> byTree(List<Triple> triples, String style) throws GitException {
    byte[] commits = commits(triples);
    repo.program().run(commits, "fast-import", "--quiet", "--force");
    String label = repo.git("rev-parse", "--short", "base");
    GitProgram.Result merged =
        repo.program()
            .attempt(
                new byte[0],
                "-c",
                "merge.conflictStyle=" + style,
                "merge-tree",
                "--write-tree",
                "--name-only",
                "--no-messages",
                "ours",
                "theirs");
    List<String> said = merged.text().lines().toList();
    Set<String> conflicts = Set.copyOf(said.subList(1, said.size()));
    List<Word> words = new ArrayList<>();
    List<byte[]> texts = read(said.get(0), triples.size());
    for (int i = 0; i < triples.size(); i++) {
      boolean conflict = conflicts.contains(name(i));
      words.add(new Word(conflict, conflict ? relabelled(texts.get(i), label) : texts.get(i)));
    }
    return words;
  }

  private static String name(int triple) {
    return "f" + triple;
  }

  private static byte[] commits(List<Triple> triples) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    commit(stream, "base", "", triples.stream().map(Triple::base).toList());
    String from = "from refs/heads/base\n";
    commit(stream, "ours", from, triples.stream().map(Triple::ours).toList());
    commit(stream, "theirs", from, triples.stream().map(Triple::theirs).toList());
    return stream.toByteArray();
  }

  private static void commit(
      ByteArrayOutputStream stream, String branch, String from, List<byte[]> files) {
    String date = " <t@example.org> 1795338000 +0000\n";
    stream.writeBytes(bytes("commit refs/heads/" + branch + "\ncommitter t" + date));
    stream.writeBytes(bytes("data 1\nx\n" + from));
    for (int i = 0; i < files.size(); i++) {
      stream.writeBytes(bytes("M 100644 inline " + name(i) + "\n"));
      stream.writeBytes(bytes("data " + files.get(i).length + "\n"));
      stream.writeBytes(files.get(i));
      stream.writeBytes(bytes("\n"));
    }
  }

  private List<byte[]> read(String tree, int files) throws GitException {
    StringBuilder asked = new StringBuilder();
    for (int i = 0; i < files; i++) {
      asked.append(tree).append(':').append(name(i)).append('\n');
    }
    byte[] out = repo.program().run(bytes(asked.toString()), "cat-file", "--batch").out();
    List<byte[]> texts = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < files; i++) {
      int end = at;
      while (out[end] != '\n') {
        end++;
      }
      String[] header = text(Arrays.copyOfRange(out, at, end)).split(" ", -1);
      int size = Integer.parseInt(header[2]);
      texts.add(Arrays.copyOfRange(out, end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return texts;
  }

  /** Names the base as the other way of asking does. */
  private static byte[] relabelled(byte[] text, String label) {
    return bytes(text(text).replace("||||||| " + label, "||||||| base"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
