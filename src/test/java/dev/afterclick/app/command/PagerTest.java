package dev.afterclick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PagerTest {

  @TempDir private Path folder;
  private TempRepo repo;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void makeRepository() {
    repo = TempRepo.in(folder);
    repo.git("config", "core.pager", "cat >cores");
  }

  @Test
  void prefersGitsPagerThenTheOneSetForGitThenTheGeneralOne() throws Exception {
    Map<String, String> both = Map.of("GIT_PAGER", "cat >gits", "PAGER", "cat >general");
    print(both, true, true);
    assertEquals("text\n", repo.read("gits"));
    print(Map.of("PAGER", "cat >general"), true, true);
    assertEquals("text\n", repo.read("cores"));
    repo.git("config", "--unset", "core.pager");
    print(Map.of("PAGER", "cat >general"), true, true);
    assertEquals("text\n", repo.read("general"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void pagesNothingWhereNobodyWantsIt() throws Exception {
    print(Map.of(), false, true);
    print(Map.of(), true, false);
    print(Map.of("GIT_PAGER", ""), true, true);
    print(Map.of("GIT_PAGER", "cat"), true, true);
    assertEquals("text\n".repeat(4), out.toString(StandardCharsets.UTF_8));
    assertFalse(Files.exists(repo.path("cores")));
  }

  @Test
  void startsNoneWhereThereIsNothingToShow() {
    new Pager(surroundings(Map.of(), true), true).close();
    assertFalse(Files.exists(repo.path("cores")));
  }

  @Test
  void tellsHowLessShallBehaveUnlessThePersonDoes() throws Exception {
    print(Map.of("GIT_PAGER", "echo \"$LESS\" >less"), true, true);
    Optional<String> own = Optional.ofNullable(System.getenv("LESS"));
    assertEquals(own.orElse("FRX") + "\n", repo.read("less"));
  }

  @Test
  void noticesThatNobodyReadsOn() throws Exception {
    try (Pager pager =
        new Pager(surroundings(Map.of("GIT_PAGER", "head -n 1 >first"), true), true)) {
      long lines = 0;
      while (!pager.isClosed()) {
        pager.println("line " + lines++);
        assertTrue(lines < 10_000_000, "it never notices");
      }
    }
    assertEquals("line 0\n", repo.read("first"));
  }

  private void print(Map<String, String> environment, boolean wanted, boolean terminal)
      throws Exception {
    try (Pager pager = new Pager(surroundings(environment, terminal), wanted)) {
      pager.println("text");
    }
  }

  private Surroundings surroundings(Map<String, String> environment, boolean terminal) {
    return new Surroundings(
        repo.program(),
        environment,
        InputStream.nullInputStream(),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        () -> terminal,
        Optional::empty,
        question -> Optional.empty(),
        InstantSource.system(),
        stop -> {});
  }
}
