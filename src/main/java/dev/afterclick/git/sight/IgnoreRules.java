package dev.afterclick.git.sight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The rules of one file.
 *
 * @param rules what it says, matched against paths relative to its folder
 */
record IgnoreRules(IgnoreNode rules) {

  static final IgnoreRules ABSENT = new IgnoreRules(new IgnoreNode());
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Reads a file inside the worktree, where git does not follow symlinks. */
  static IgnoreRules inWorktree(Path file) {
    return read(file, false);
  }

  /** Reads one of the user's own files. */
  static IgnoreRules outside(Path file) {
    return read(file, true);
  }

  private static IgnoreRules read(Path file, boolean follow) {
    try {
      Optional<Stat> stat = Stat.of(follow && Files.exists(file) ? file.toRealPath() : file);
      if (stat.isEmpty() || !stat.get().isFile()) {
        return ABSENT;
      }
      IgnoreNode rules = new IgnoreNode();
      rules.parse(new ByteArrayInputStream(withoutBom(Files.readAllBytes(file))));
      return new IgnoreRules(rules);
    } catch (IOException e) {
      // Git, too, goes on without a file that it cannot read.
      return ABSENT;
    }
  }

  boolean isEmpty() {
    return rules.getRules().isEmpty();
  }

  private static byte[] withoutBom(byte[] text) {
    boolean marked = text.length >= 3 && Arrays.equals(text, 0, 3, BOM, 0, 3);
    return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
  }
}
