package dev.afterclick.git.hooks;

import dev.afterclick.git.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The one section of ours in the repository's configuration, and the file it includes.
 *
 * <p>The section stands at the end, for what comes later counts. The file is there only while git
 * is armed: git ignores an include that is missing. The user's file is replaced under the lock that
 * git itself takes, and what is taken out again is exactly what was put in.
 */
final class Include {

  private static final String COMMENT = "[include] ; afterclick install put this here";
  private static final String PATH = "\tpath = afterclick/armed.gitconfig\n";
  private static final String SECTION = COMMENT + "\n" + PATH;

  /** In place of {@link #SECTION} where the last line had no end. */
  private static final String WITH_LINE_END = "\n" + COMMENT + ", and a line end before\n" + PATH;

  private final Path config;
  private final Path armed;

  Include(Path commonDir) {
    this.config = commonDir.resolve("config");
    this.armed = commonDir.resolve("afterclick").resolve("armed.gitconfig");
  }

  /** Returns the file that the section stands in. */
  Path config() {
    return config;
  }

  boolean isThere() throws IOException {
    return Files.exists(config) && read(config).contains(PATH);
  }

  /** Puts the section at the end, unless it stands there, be it before others. */
  void add() throws IOException {
    if (!isThere()) {
      change(text -> text + (text.isEmpty() || text.endsWith("\n") ? SECTION : WITH_LINE_END));
    }
  }

  /** Takes the section out. */
  void remove() throws IOException {
    if (isThere()) {
      change(Include::without);
    }
  }

  /** Returns what git reads while armed; nothing while it is not. */
  String read() throws IOException {
    return Files.exists(armed) ? read(armed) : "";
  }

  /** Has git read this from now on. */
  void write(String text) throws IOException {
    if (!read().equals(text)) {
      WholeFile.write(armed, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Has git read nothing any more. */
  void clear() throws IOException {
    Files.deleteIfExists(armed);
  }

  /** Returns text as a value that git reads as it is. */
  static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String without(String text) {
    String section = text.contains(WITH_LINE_END) ? WITH_LINE_END : SECTION;
    int at = text.indexOf(section);
    if (at < 0) {
      return text.replace(PATH, ""); // Somebody has edited it: only the line is surely ours.
    }
    String after = text.substring(at + section.length());
    // What somebody added to the section stays in one.
    boolean shared = !after.isEmpty() && !after.startsWith("[");
    return text.substring(0, at) + (shared ? "[include]\n" : "") + after;
  }

  @FunctionalInterface
  private interface Edit {
    String of(String text);
  }

  private void change(Edit edit) throws IOException {
    Path file = Files.exists(config) ? config.toRealPath() : config;
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel out =
        FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      try {
        ByteBuffer text =
            ByteBuffer.wrap(edit.of(read(file)).getBytes(StandardCharsets.ISO_8859_1));
        while (text.hasRemaining()) {
          out.write(text);
        }
        out.force(true);
        Files.setPosixFilePermissions(lock, Files.getPosixFilePermissions(file));
        Files.move(lock, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(lock);
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException("somebody else is changing it, for there is " + lock, e);
    }
  }

  /** As bytes: what the user wrote there goes back as it came. */
  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
