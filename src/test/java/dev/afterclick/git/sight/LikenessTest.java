package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no rename is missed because two contents were not held to be alike. */
final class LikenessTest {

  private static final int CASES = 60;

  @TempDir Path folder;
  private TempRepo repo;
  private ObjectStore store;
  private Likeness likeness;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder);
    store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
    likeness = new Likeness(store);
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void holdsAllForAlikeThatGitDoes() throws Exception {
    Random random = new Random(11);
    String[] before = new String[CASES];
    String[] after = new String[CASES];
    for (int i = 0; i < CASES; i++) {
      before[i] = text(random, 2 + random.nextInt(60), i);
      after[i] = edited(random, before[i], i);
      repo.write("before/" + i, before[i]);
    }
    repo.commit("Before").delete("before");
    for (int i = 0; i < CASES; i++) {
      repo.write("after/" + i, after[i]);
    }
    repo.commit("After");

    Set<String> renamed = renamed();
    Set<String> alike = new HashSet<>();
    for (int i = 0; i < CASES; i++) {
      if (likeness.mayBeAlike(keep(before[i]), keep(after[i]))) {
        alike.add("before/" + i);
      }
    }

    assertTrue(renamed.size() > CASES / 4, renamed::toString);
    assertTrue(alike.size() < CASES * 9 / 10, alike::toString);
    renamed.removeAll(alike);
    assertEquals(Set.of(), renamed);
  }

  @Test
  void doesNotMindLineEnds() throws Exception {
    assertTrue(likeness.mayBeAlike(keep("one\ntwo\n"), keep("one\r\ntwo\r\n")));
  }

  @Test
  void needsAboutTheSameSize() throws Exception {
    assertFalse(likeness.mayBeAlike(keep("a line\n"), keep("a line\n".repeat(3))));
  }

  @Test
  void cannotTellOfLargeContents() throws Exception {
    assertTrue(likeness.mayBeAlike(keep("x"), keep("y".repeat(100 << 10))));
  }

  private Set<String> renamed() {
    return repo.git("diff", "-M", "--name-status", "--diff-filter=R", "HEAD~1", "HEAD")
        .lines()
        .map(line -> line.split("\t", -1)[1])
        .collect(Collectors.toSet());
  }

  private BlobId keep(String text) throws GitException {
    return store.keep(text.getBytes(StandardCharsets.UTF_8));
  }

  /** No two of these share a line, so that git pairs none across. */
  private static String text(Random random, int lines, int salt) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("line ").append(salt).append(' ').append(random.nextLong());
      text.append(random.nextInt(9) == 0 ? "x".repeat(90) : "").append('\n');
    }
    return text.toString();
  }

  private static String edited(Random random, String text, int salt) {
    int kept = 1 + random.nextInt(99);
    String lines =
        text.lines()
            .map(
                line -> random.nextInt(100) < kept ? line : "new " + salt + " " + random.nextLong())
            .collect(Collectors.joining("\n"));
    return lines + (random.nextBoolean() ? "\n" : "");
  }
}
