package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.ObjectId;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects through one long-lived {@code git cat-file}.
 *
 * <p>Not through JGit: that fails on SHA-256 repositories, reftable and partial clones, where git
 * itself is right by definition. A question costs some tens of microseconds. Only full object names
 * are asked, so no answer depends on a ref or on how a name is written. Starts git with the first
 * question, and anew when it has ended or another repository is to be read.
 */
final class CatFile implements Closeable {

  private interface Answer<T> {
    T read(InputStream from) throws IOException;
  }

  /** What git has: perhaps nothing, perhaps more than was allowed. */
  private record Found(boolean there, Optional<byte[]> content) {}

  private record Running(Path repository, Process process, InputStream answers) {}

  private final Supplier<Path> repository;
  private @Nullable Running running;
  private boolean closed;

  CatFile(Supplier<Path> repository) {
    this.repository = repository;
  }

  /**
   * Loads an object, or returns nothing if it is larger than allowed.
   *
   * <p>Fails if the object is missing here, be it only because the clone is partial.
   */
  synchronized Optional<byte[]> content(ObjectId id, long atMost) throws GitException {
    Found found = ask("contents " + id.hex(), from -> readContent(from, atMost));
    if (!found.there()) {
      throw new GitException("object " + id.hex() + " is not in " + repository.get());
    }
    if (found.content().isEmpty()) {
      // To start git anew is cheaper than to read past a large object.
      stop();
    }
    return found.content();
  }

  /** Tells whether an object is here, without loading it. */
  boolean has(ObjectId id) throws GitException {
    return ask("info " + id.hex(), from -> readLine(from).split(" ", -1).length == 3);
  }

  /** Ends git for good. */
  @Override
  public synchronized void close() {
    closed = true;
    stop();
  }

  /** Ends the git that runs: it goes on reading a repository that was moved away. */
  synchronized void stop() {
    if (running != null) {
      running.process().destroy();
      running = null;
    }
  }

  /** Asks twice at most: git may have been killed since it last answered. */
  private synchronized <T> T ask(String question, Answer<T> answer) throws GitException {
    try {
      return askOnce(question, answer);
    } catch (IOException first) {
      return askAgain(question, answer);
    }
  }

  private <T> T askAgain(String question, Answer<T> answer) throws GitException {
    try {
      return askOnce(question, answer);
    } catch (IOException second) {
      throw new GitException("git cat-file does not answer in " + repository.get(), second);
    }
  }

  private <T> T askOnce(String question, Answer<T> answer) throws IOException, GitException {
    boolean whole = false;
    try {
      Running git = start();
      var questions = git.process().getOutputStream();
      questions.write((question + "\n").getBytes(StandardCharsets.US_ASCII));
      questions.flush();
      T answered = answer.read(git.answers());
      whole = true;
      return answered;
    } finally {
      if (!whole) {
        // What is left of this answer must not be taken for the next one.
        stop();
      }
    }
  }

  private Running start() throws GitException {
    if (closed) {
      throw new GitException("the store of " + repository.get() + " is closed");
    }
    Path wanted = repository.get();
    if (running != null && running.repository().equals(wanted)) {
      return running;
    }
    stop();
    Process process =
        GitProgram.in(wanted).startCoprocess("--git-dir=" + wanted, "cat-file", "--batch-command");
    running = new Running(wanted, process, new BufferedInputStream(process.getInputStream()));
    return running;
  }

  private static Found readContent(InputStream from, long atMost) throws IOException {
    String[] header = readLine(from).split(" ", -1);
    if (header.length != 3) {
      return new Found(false, Optional.empty());
    }
    long size = Long.parseLong(header[2]);
    return new Found(
        true, size > atMost ? Optional.empty() : Optional.of(readWhole(from, (int) size)));
  }

  private static byte[] readWhole(InputStream from, int size) throws IOException {
    byte[] content = from.readNBytes(size);
    if (content.length < size || from.read() != '\n') {
      throw new EOFException("git ended within an object");
    }
    return content;
  }

  private static String readLine(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = from.read(); b != '\n'; b = from.read()) {
      if (b < 0) {
        throw new EOFException("git ended");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }
}
