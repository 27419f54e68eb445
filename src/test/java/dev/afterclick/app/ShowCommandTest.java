package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code show} prints of a store and how it ends. */
final class ShowCommandTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Recorded record;

  @BeforeEach
  void makeRepository() {
    main = TempRepo.in(folder).commit("Begin");
    record = new Recorded(main);
  }

  @Test
  void printsEitherVersion() {
    String id = record.touch("s", "f", record.text("one\n"), record.text("two\n"));
    assertEquals("two", shown(id));
    assertEquals("two", shown(id + ":after"));
    assertEquals("one", shown(id + ":before"));
  }

  @Test
  void printsWhatADeletionDeleted() {
    String id = record.touch("s", "f", record.text("one\n"), Recorded.nothing());
    assertEquals("one", shown(id));
    assertEquals(
        "afterclick: nothing stood at f after that touch\nhint: afterclick show " + id + ":before",
        refusal(id + ":after"));
  }

  @Test
  void saysThatNothingStoodBeforeAnAddition() {
    String id = record.touch("s", "f", Recorded.nothing(), record.text("one\n"));
    assertTrue(refusal(id + ":before").contains("nothing stood at f before that touch"));
  }

  @Test
  void isContentWithTheBeginningOfAnIdAndNamesThoseOfSeveral() {
    String first = record.touch("auth", "f", record.text("one\n"), record.text("two\n"));
    String second = record.touch("billing", "g", record.text("one\n"), record.text("three\n"));
    assertEquals("two", shown(first.substring(0, first.length() - 3)));
    assertEquals(
        "afterclick: more than one touch begins with "
            + first.substring(0, 3)
            + "\nhint: one of these:\n  "
            + second
            + "  billing  g\n  "
            + first
            + "  auth  f",
        refusal(first.substring(0, 3)));
  }

  @Test
  void saysThatThereIsNoSuchTouch() {
    assertTrue(refusal("nix").startsWith("afterclick: there is no touch nix\n"));
    assertTrue(refusal(":before").startsWith("afterclick: there is no touch \n"));
    assertTrue(refusal("nix:then").startsWith("afterclick: a touch has no :then\n"));
  }

  @Test
  void saysThatAContentIsNotStored() {
    String id = record.touch("s", "f", record.text("one\n"), Recorded.unstored());
    String said = refusal(id);
    assertTrue(said.startsWith("afterclick: the content of f is not stored: it is older"), said);
    assertTrue(said.contains("\nhint: git config afterclick.keep "), said);
  }

  @Test
  void saysThatAContentWasTooLarge() {
    String id = record.touch("s", "f", record.text("one\n"), record.tooLarge(23_893));
    assertEquals(
        "afterclick: the content of f was too large to be stored: 24 kB\n"
            + "hint: git config afterclick.maxStoredSize says how large contents may be to be kept",
        refusal(id));
  }

  @Test
  void hasNoJson() {
    String id = record.touch("s", "f", record.text("one\n"), record.text("two\n"));
    assertTrue(refusal(id, "--json").startsWith("afterclick: show prints a content as it is"));
  }

  @Test
  void printsContentsThatAreTooLargeToBeLoaded() {
    byte[] large = new byte[20 << 20];
    Arrays.fill(large, (byte) 'x');
    large[large.length - 1] = '\n';
    String id = record.touch("s", "f", Recorded.nothing(), record.bytes(FileMode.REGULAR, large));
    assertEquals(large.length - 1, shown(id).length());
  }

  @Test
  void namesTheCommitOfASubmodule() {
    Optional<Version> commit =
        Recorded.unstored().map(version -> new Version(FileMode.SUBMODULE, version.blob()));
    String id = record.touch("s", "sub", Recorded.nothing(), commit);
    assertTrue(refusal(id).startsWith("afterclick: sub is a submodule, at commit 1111"));
  }

  private String shown(String touch) {
    Program show = Program.run(main, "show", touch);
    assertEquals(0, show.status(), show.err().text());
    return show.out().text();
  }

  private String refusal(String... words) {
    Program show =
        Program.run(
            main, Stream.concat(Stream.of("show"), Stream.of(words)).toArray(String[]::new));
    assertEquals(2, show.status());
    assertEquals("", show.out().text());
    return show.err().text();
  }
}
