package dev.afterclick.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Tells a file from the one that takes its place: whoever writes a whole file makes a new one. */
public final class FilePrint {

  private static final String FIELDS = "unix:ino,ctime,size";

  private FilePrint() {}

  /** Returns what is equal as long as nobody writes the file; empty where there is none. */
  public static Map<String, Object> of(Path file) throws IOException {
    try {
      return Files.readAttributes(file, FIELDS);
    } catch (NoSuchFileException e) {
      return Map.of();
    }
  }
}
