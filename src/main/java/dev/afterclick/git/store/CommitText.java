package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.TreeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads and writes the text of commits. */
final class CommitText {

  private CommitText() {}

  static byte[] write(
      TreeId tree, List<CommitId> parents, Author author, String message, Instant at) {
    StringBuilder text = new StringBuilder("tree " + tree.hex() + "\n");
    parents.forEach(parent -> text.append("parent ").append(parent.hex()).append('\n'));
    String when = " " + at.getEpochSecond() + " +0000\n";
    text.append("author ").append(author.inCommit()).append(when);
    text.append("committer ").append(Author.AFTERCLICK.inCommit()).append(when);
    return text.append('\n')
        .append(message)
        .append('\n')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static TreeId treeOf(byte[] commit) throws GitException {
    return new TreeId(header(commit, "tree"));
  }

  /** Returns when the commit was made, which may be long after it was first written. */
  static Instant timeOf(byte[] commit) throws GitException {
    String[] words = header(commit, "committer").split(" ", -1);
    return Instant.ofEpochSecond(Long.parseLong(words[words.length - 2]));
  }

  static List<CommitId> parentsOf(byte[] commit) {
    return headers(commit, "parent").map(CommitId::new).toList();
  }

  private static String header(byte[] commit, String name) throws GitException {
    return headers(commit, name)
        .findFirst()
        .orElseThrow(() -> new GitException("a commit without \"" + name + "\""));
  }

  private static Stream<String> headers(byte[] commit, String name) {
    return new String(commit, StandardCharsets.ISO_8859_1)
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1));
  }
}
