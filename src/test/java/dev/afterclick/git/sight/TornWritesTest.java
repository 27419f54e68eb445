package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Change;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a file which somebody is writing is told to be unsettled until it rests. */
final class TornWritesTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private TempRepo repo;
  private Onlooker onlooker;

  @BeforeEach
  void begin() throws GitException {
    repo = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    onlooker = Onlooker.at(repo);
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void tellsThatAFileIsStillBeingWritten() throws Exception {
    repo.write("a", "line\n".repeat(100_000));
    onlooker.scan();
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> append("a", enough));
    try {
      lookUntilUnsettled("a");
    } finally {
      enough.set(true);
    }
    writer.get();

    onlooker.files("a");

    assertTrue(onlooker.told("a").settled());
    assertEquals(repo.git("hash-object", "a"), blob(onlooker.told("a")));
  }

  @Test
  void waitsForWhatComesIntoAFileThatWasJustEmptied() throws Exception {
    onlooker.scan();
    try (Onlooker patient = onlooker.afresh(() -> repo.write("a", "mine\n"))) {
      patient.scan();
      repo.write("a", "");
      Files.setLastModifiedTime(repo.path("a"), FileTime.from(Onlooker.NOW));

      patient.files("a");

      assertEquals(repo.git("hash-object", "a"), blob(patient.told("a")));
      assertEquals("mine\n", repo.read("a"));
    }
  }

  @Test
  void tellsOfAFileThatStaysEmpty() throws Exception {
    onlooker.scan();
    repo.write("a", "");
    Files.setLastModifiedTime(repo.path("a"), FileTime.from(Onlooker.NOW));

    onlooker.files("a");

    assertEquals(repo.git("hash-object", "a"), blob(onlooker.told("a")));
  }

  @Test
  void tellsThatAFileIsWrittenWhileItIsFiltered() throws Exception {
    filter("cat; test -e stop || echo more >> a");
    onlooker.scan();
    repo.write("a", "mine\n");

    onlooker.files("a");
    assertFalse(onlooker.told("a").settled());
    // Git itself moved, and what was not settled is looked at again.
    onlooker.git();
    assertFalse(onlooker.told("a").settled());
    repo.write("stop", "");
    onlooker.git();

    assertTrue(onlooker.told("a").settled());
    assertEquals("mine\nmore\nmore\n", content("a"));
  }

  @Test
  void seesTheOthersWhenOneVanishesWhileTheyAreFiltered() throws Exception {
    repo.write("b", "b\n").write("c", "c\n").commit("More");
    filter("cat; rm -f b");
    onlooker.scan();
    repo.write("a", "mine\n").write("b", "mine\n").write("c", "mine\n");

    onlooker.files("a", "b", "c");

    assertEquals(List.of(".gitattributes", "a", "b", "c"), onlooker.paths());
    assertEquals("mine\n", content("c"));
    onlooker.files("b");
    assertTrue(onlooker.told("b").now().isEmpty());
  }

  private void lookUntilUnsettled(String path) throws GitException {
    long begun = System.nanoTime();
    do {
      onlooker.files(path);
      assertTrue(System.nanoTime() - begun < DEADLINE.toNanos(), "it never looked unsettled");
    } while (onlooker.told(path).settled());
  }

  private void filter(String command) throws IOException {
    Path script = repo.home().resolve("filter");
    Files.writeString(script, "#!/bin/sh\n" + command + "\n");
    assertTrue(script.toFile().setExecutable(true));
    repo.git("config", "filter.odd.clean", script.toString());
    repo.write(".gitattributes", "? filter=odd\n");
  }

  private void append(String path, AtomicBoolean enough) {
    try (OutputStream out = Files.newOutputStream(repo.path(path), StandardOpenOption.APPEND)) {
      while (!enough.get()) {
        out.write('x');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content(String path) throws GitException {
    return new String(
        onlooker.store().read(onlooker.told(path).now().orElseThrow().blob()),
        StandardCharsets.UTF_8);
  }

  private static String blob(Change change) {
    return change.now().orElseThrow().blob().hex();
  }
}
