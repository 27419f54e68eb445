package dev.afterclick.git;

import dev.afterclick.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** Reads what git prints with {@code -z}: fields that end with a zero byte. */
public final class Fields {

  private final byte[] bytes;
  private int at;

  public Fields(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean hasNext() {
    return at < bytes.length;
  }

  public byte[] next() {
    int end = at;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    byte[] field = Arrays.copyOfRange(bytes, at, end);
    at = end + 1;
    return field;
  }

  public String nextText() {
    return new String(next(), StandardCharsets.UTF_8);
  }

  public RepoPath nextPath() {
    return RepoPath.ofBytes(next());
  }

  /** Writes paths for a git that reads them with {@code -z}. */
  public static byte[] join(Collection<RepoPath> paths) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (RepoPath path : paths) {
      out.writeBytes(path.toBytes());
      out.write(0);
    }
    return out.toByteArray();
  }
}
