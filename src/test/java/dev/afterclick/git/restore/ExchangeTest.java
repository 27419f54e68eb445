package dev.afterclick.git.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.restore.Exchange.Step;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts versions in place of others while somebody else changes the same file. */
final class ExchangeTest {

  private static final RepoPath FILE = RepoPath.of("src/file");
  private static final List<Step> BEFORE_THE_LAST_LOOK =
      List.of(Step.BEGUN, Step.WRITTEN, Step.LINKED);

  @TempDir private Path folder;
  private TempRepo repo;
  private ObjectStore store;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder).write("src/file", "stands\n").write("other", "o\n").commit("Begin");
    store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void replacesWhatStandsThereAndLeavesNothingBeside() throws Exception {
    put(file("stored\n"), step -> {});
    assertEquals("stored\n", repo.read("src/file"));
    assertEquals(List.of("file"), names("src"));
  }

  @Test
  void keepsWhoMayReadTheFile() throws Exception {
    Path file = repo.path("src/file");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    put(file("stored\n"), step -> {});
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Version script = new Version(FileMode.EXECUTABLE, file("#!\n").orElseThrow().blob());
    put(Optional.of(script), step -> {});
    assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void makesTheFoldersThatAreMissing() throws Exception {
    repo.delete("src");
    put(file("stored\n"), step -> {});
    assertEquals("stored\n", repo.read("src/file"));
  }

  @Test
  void leavesAFileAsSomebodyWroteItBeforeTheLastLook() throws Exception {
    for (Step step : BEFORE_THE_LAST_LOOK) {
      refuses(step, file("stored\n"), () -> repo.write("src/file", "theirs\n"));
      assertEquals("theirs\n", repo.read("src/file"), step.name());
      refuses(step, file("stored\n"), () -> renameInto("renamed\n"));
      assertEquals("renamed\n", repo.read("src/file"), step.name());
      refuses(step, file("stored\n"), () -> repo.delete("src/file"));
      assertEquals(List.of(), names("src"), step.name());
      refuses(step, file("stored\n"), () -> repo.write("src/file", "new\n"));
      assertEquals("new\n", repo.read("src/file"), step.name());
    }
  }

  @Test
  void seesAWriteThatLeavesTheSizeAndTheTimesAsTheyWere() throws Exception {
    var time = Files.getLastModifiedTime(repo.path("src/file"));
    refuses(
        Step.WRITTEN,
        file("stored\n"),
        () -> {
          repo.write("src/file", "STANDS\n");
          return Files.setLastModifiedTime(repo.path("src/file"), time);
        });
    assertEquals("STANDS\n", repo.read("src/file"));
  }

  @Test
  void givesBackAFileThatSomebodyWritesIntoWhileItIsReplaced() throws Exception {
    refuses(Step.COMPARED, file("stored\n"), () -> repo.write("src/file", "theirs\n"));
    assertEquals("theirs\n", repo.read("src/file"));
  }

  @Test
  void givesBackAFileWhoseWriterHasItOpenStill() throws Exception {
    try (var open = Files.newOutputStream(repo.path("src/file"))) {
      open.write("stands\n".getBytes(StandardCharsets.UTF_8));
      open.flush();
      refuses(
          Step.MOVED,
          file("stored\n"),
          () -> {
            open.write("more\n".getBytes(StandardCharsets.UTF_8));
            return open;
          });
    }
    assertEquals("stands\nmore\n", repo.read("src/file"));
  }

  @Test
  void leavesWhatIsWrittenAfterwards() throws Exception {
    put(file("stored\n"), at(Step.MOVED, () -> renameInto("theirs\n")));
    assertEquals("theirs\n", repo.read("src/file"));
    assertEquals(List.of("file"), names("src"));
  }

  @Test
  void takesNothingAwayThatCameWhereNothingStood() throws Exception {
    for (Step step : List.of(Step.BEGUN, Step.WRITTEN, Step.LINKED, Step.COMPARED)) {
      repo.delete("src/file");
      refuses(step, file("stored\n"), () -> repo.write("src/file", "theirs\n"));
      assertEquals("theirs\n", repo.read("src/file"), step.name());
    }
  }

  @Test
  void deletesOnlyWhatItLookedAt() throws Exception {
    for (Step step : List.of(Step.BEGUN, Step.COMPARED)) {
      refuses(step, Optional.empty(), () -> repo.write("src/file", "theirs\n"));
      assertEquals("theirs\n", repo.read("src/file"), step.name());
      refuses(step, Optional.empty(), () -> renameInto("renamed\n"));
      assertEquals("renamed\n", repo.read("src/file"), step.name());
      assertEquals(List.of("file"), names("src"));
    }
    put(Optional.empty(), step -> {});
    assertEquals(List.of(), names("src"));
  }

  @Test
  void keepsBothWhenAFileChangesTwiceWhileItIsDeleted() throws Exception {
    Fingerprint stands = Fingerprint.of(repo.path("src/file"));
    Consumer<Step> twice =
        step -> {
          if (step == Step.COMPARED || step == Step.MOVED) {
            repo.write("src/file", step + "\n");
          }
        };
    Refused refused = assertThrows(Refused.class, () -> put(Optional.empty(), stands, twice));
    assertEquals("MOVED\n", repo.read("src/file"));
    String between = names("src").stream().filter(name -> !name.equals("file")).findFirst().get();
    assertEquals("COMPARED\n", repo.read("src/" + between));
    assertTrue(refused.hint().contains(between));
  }

  @Test
  void followsNoSymlinkThatAFolderIsTurnedIntoMeanwhile() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    for (Step step : List.of(Step.BEGUN)) {
      refuses(
          step,
          file("stored\n"),
          () -> {
            Files.move(repo.path("src"), folder.resolve("moved"));
            return Files.createSymbolicLink(repo.path("src"), outside);
          });
    }
    assertEquals(List.of(), list(outside));
  }

  @Test
  void leavesAllAsItWasWhenTheContentCannotBeRead() throws Exception {
    repo.delete("src");
    assertThrows(
        Exception.class,
        () ->
            put(
                Optional.of(
                    new Version(
                        FileMode.REGULAR, store.idOf("nowhere".getBytes(StandardCharsets.UTF_8)))),
                step -> {}));
    assertTrue(Files.notExists(repo.path("src")), "the folder it had made is gone again");
  }

  @Test
  void putsSymlinksToTheLetter() throws Exception {
    for (String target : List.of("other", "folder//slashes/", "../gone", "/abs/", "ümlaut")) {
      put(Optional.of(new Version(FileMode.SYMLINK, keep(target))), step -> {});
      repo.git("-c", "core.quotePath=false", "add", "-A");
      assertEquals(target, repo.git("cat-file", "-p", ":src/file"));
    }
    assertEquals(List.of("file"), names("src"));
    put(file("stored\n"), step -> {});
    assertTrue(Files.isRegularFile(repo.path("src/file"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void setsTheModeThatGitWouldSet() throws Exception {
    put(Optional.of(new Version(FileMode.EXECUTABLE, keep("x\n"))), step -> {});
    assertTrue(Files.isExecutable(repo.path("src/file")));
    Files.delete(repo.path("other"));
    repo.git("checkout", "-q", "--", "other");
    put(file("y\n"), step -> {});
    assertEquals(
        Files.getPosixFilePermissions(repo.path("other")),
        Files.getPosixFilePermissions(repo.path("src/file")));
  }

  private void refuses(Step at, Optional<Version> version, Callable<?> intruder)
      throws IOException {
    Fingerprint stands = Fingerprint.of(repo.path("src/file"));
    assertThrows(Refused.class, () -> put(version, stands, at(at, intruder)), at.name());
    assertTrue(names("src").stream().noneMatch(name -> name.startsWith(".")), at.name());
  }

  private static Consumer<Step> at(Step wanted, Callable<?> intruder) {
    return step -> {
      if (step == wanted) {
        try {
          intruder.call();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private void put(Optional<Version> version, Consumer<Step> after) throws Exception {
    put(version, Fingerprint.of(repo.path("src/file")), after);
  }

  private void put(Optional<Version> version, Fingerprint stands, Consumer<Step> after)
      throws Exception {
    new Exchange(new Destination(repo.root(), FILE), stands, after)
        .put(version, new CheckedOut(store, repo.path(".git"), repo.program()), FILE);
  }

  private Path renameInto(String content) throws IOException {
    Path fresh = Files.writeString(folder.resolve("fresh"), content);
    return Files.move(fresh, repo.path("src/file"), StandardCopyOption.ATOMIC_MOVE);
  }

  private Optional<Version> file(String content) throws Exception {
    return Optional.of(new Version(FileMode.REGULAR, keep(content)));
  }

  private BlobId keep(String content) throws Exception {
    return store.keep(content.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names(String of) {
    return list(repo.path(of));
  }

  private static List<String> list(Path of) {
    try (Stream<Path> entries = Files.list(of)) {
      return entries.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
