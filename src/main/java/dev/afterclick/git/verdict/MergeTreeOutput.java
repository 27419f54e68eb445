package dev.afterclick.git.verdict;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.MergeOutcome.Message;
import dev.afterclick.git.verdict.MergeOutcome.Stages;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code git merge-tree --write-tree -z --stdin --messages} prints.
 *
 * <p>For each merge, all ended by NUL: whether it was clean, the tree, then {@code mode object
 * stage<TAB>path} for each unmerged stage up to an empty one, then for each message the number of
 * its paths, the paths, the type and the text, up to an empty number.
 */
final class MergeTreeOutput {

  private final Fields fields;

  private MergeTreeOutput(byte[] bytes) {
    this.fields = new Fields(bytes);
  }

  static List<MergeOutcome> parse(byte[] bytes) throws GitException {
    MergeTreeOutput output = new MergeTreeOutput(bytes);
    List<MergeOutcome> outcomes = new ArrayList<>();
    while (output.fields.hasNext()) {
      outcomes.add(output.outcome());
    }
    return outcomes;
  }

  private MergeOutcome outcome() throws GitException {
    token();
    token();
    return new MergeOutcome(unmerged(), messages());
  }

  private Map<RepoPath, Stages> unmerged() throws GitException {
    Map<RepoPath, Stages> unmerged = new HashMap<>();
    for (byte[] line = token(); line.length > 0; line = token()) {
      int tab = indexOf(line, '\t');
      String[] words = text(Arrays.copyOf(line, tab)).split(" ", -1);
      RepoPath path = RepoPath.ofBytes(Arrays.copyOfRange(line, tab + 1, line.length));
      Version version = new Version(FileMode.ofOctal(words[0]), new BlobId(words[1]));
      unmerged.merge(
          path,
          Stages.NONE.with(words[2], version),
          (before, one) -> before.with(words[2], version));
    }
    return unmerged;
  }

  private List<Message> messages() throws GitException {
    List<Message> messages = new ArrayList<>();
    for (byte[] count = token(); isNumber(count); count = token()) {
      List<RepoPath> paths = new ArrayList<>();
      for (int left = Integer.parseInt(text(count)); left > 0; left--) {
        paths.add(RepoPath.ofBytes(token()));
      }
      messages.add(new Message(paths, text(token())));
      token();
    }
    return messages;
  }

  /** Git prints its advice on submodules, as loose text, where the empty number should stand. */
  private static boolean isNumber(byte[] token) {
    return token.length > 0 && token[0] >= '0' && token[0] <= '9';
  }

  private byte[] token() throws GitException {
    if (!fields.hasNext()) {
      throw new GitException("git merge-tree ended within its answer");
    }
    return fields.next();
  }

  private static int indexOf(byte[] line, char wanted) throws GitException {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == wanted) {
        return i;
      }
    }
    throw new GitException("git merge-tree gave a line without a path");
  }

  private static String text(byte[] token) {
    return new String(token, StandardCharsets.UTF_8);
  }
}
