package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.RepoPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A few of the files that an index holds, spread evenly: they tell how much of them is gone. */
final class IndexSample {

  private static final int SIZE = 32;

  private final List<Path> files;

  private IndexSample(List<Path> files) {
    this.files = files;
  }

  /** Takes one for the worktree that {@code git} runs in. */
  static IndexSample take(GitProgram git) throws GitException {
    List<byte[]> held = held(new Fields(git.run("ls-files", "-v", "-z").out()));
    int step = Math.max(1, held.size() / SIZE);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < held.size(); i += step) {
      byte[] record = held.get(i);
      RepoPath path = RepoPath.ofBytes(Arrays.copyOfRange(record, 2, record.length));
      files.add(path.in(git.folder()));
    }
    return new IndexSample(files);
  }

  /** {@code H path} is one that git expects in the worktree, whoever else may not. */
  private static List<byte[]> held(Fields records) throws GitException {
    List<byte[]> held = new ArrayList<>();
    while (records.hasNext()) {
      byte[] record = records.next();
      if (record[0] == 'H') {
        held.add(record);
      }
    }
    return held;
  }

  int gone() {
    return (int) files.stream().filter(IndexSample::isGone).count();
  }

  /** A worktree's only file may be deleted like any other. */
  boolean areMostlyGone() {
    return files.size() > 1 && 4 * gone() >= 3 * files.size();
  }

  private static boolean isGone(Path file) {
    return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
