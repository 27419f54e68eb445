package dev.afterclick.git.worktree;

import dev.afterclick.model.RepoPath;
import java.nio.file.Path;
import java.util.Arrays;

/** Turns the bytes of absolute paths into paths, whatever the locale. */
final class RawPaths {

  private static final Path TOP = Path.of("/");

  private RawPaths() {}

  /** Reads a path that git printed; a relative one is taken to start at {@code from}. */
  static Path read(byte[] bytes, Path from) {
    if (bytes.length == 0) {
      return from;
    }
    if (bytes[0] != '/') {
      return RepoPath.ofBytes(bytes).in(from).normalize();
    }
    byte[] below = Arrays.copyOfRange(bytes, 1, bytes.length);
    return below.length == 0 ? TOP : RepoPath.ofBytes(below).in(TOP).normalize();
  }

  /** Returns the part of {@code bytes} before its line end. */
  static byte[] withoutLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
