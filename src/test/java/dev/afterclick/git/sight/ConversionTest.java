package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Marks;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that files are seen as git would commit them, and so give no false changes. */
final class ConversionTest {

  @TempDir Path folder;
  private TempRepo repo;
  private Onlooker onlooker;

  @BeforeEach
  void begin() throws GitException {
    repo = TempRepo.in(folder);
    repo.write("lf", "a\nb\n").write("crlf", "a\r\nb\r\n").commit("Begin");
    onlooker = Onlooker.at(repo);
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void takesCrLfForLfWhereTheConfigurationSaysSo() throws Exception {
    repo.git("config", "core.autocrlf", "true");
    onlooker.scan();
    repo.write("lf", "a\r\nb\r\n").write("new", "a\r\n");

    onlooker.files("lf", "new");

    assertEquals(List.of("new"), onlooker.paths());
    assertEquals("a\n", content("new"));
  }

  @Test
  void leavesFilesAloneThatWereCommittedWithCrLf() throws Exception {
    repo.git("config", "core.autocrlf", "true");
    onlooker.scan();
    repo.write("crlf", "a\r\nb\r\n");

    onlooker.files("crlf");
    assertEquals(List.of(), onlooker.paths());

    repo.write("crlf", "a\r\nc\r\n");
    onlooker.files("crlf");
    assertEquals("a\r\nc\r\n", content("crlf"));
  }

  @ParameterizedTest
  @CsvSource({
    "'* text=auto', ''",
    "'* text', ''",
    "'* -text', true",
    "'* eol=crlf', ''",
    "'* text=auto eol=lf', true",
    "'* crlf', ''",
    "'* -crlf', true",
    "'* crlf=input', ''",
    "'* binary', true",
    "'*.x text', ''",
    "'*.x text', input",
    "'* text=auto', input"
  })
  void convertsWhateverBytesAsGitDoes(String attributes, String autoCrlf) throws Exception {
    repo.write(".gitattributes", attributes + "\n");
    repo.git("config", "core.autocrlf", autoCrlf.isEmpty() ? "false" : autoCrlf);
    onlooker.scan();
    Random random = new Random(7);
    for (int i = 0; i < 8; i++) {
      RepoPath path = RepoPath.of("file" + i + (i % 2 == 0 ? ".x" : ""));
      repo.write(path, bytes(random));
      onlooker.files(path.value());
      repo.git("-c", "core.safecrlf=false", "add", path.value());
      assertEquals(
          repo.git("rev-parse", ":" + path.value()),
          onlooker.told(path.value()).now().orElseThrow().blob().hex(),
          attributes + " " + path);
    }
  }

  @Test
  void passesFilesThroughTheirFilter() throws Exception {
    repo.git("config", "filter.shout.clean", "sed s/quiet/LOUD/");
    repo.write(".gitattributes", "*.txt filter=shout\n").write("a.txt", "quiet\n").commit("Filter");
    onlooker.scan();
    repo.write("a.txt", "quiet\n").write("b.txt", "quiet one\n").write("c", "quiet\n");

    onlooker.files("a.txt", "b.txt", "c");

    assertEquals(List.of("b.txt", "c"), onlooker.paths());
    assertEquals("LOUD one\n", content("b.txt"));
    assertEquals("quiet\n", content("c"));
    assertEquals(Onlooker.fresh(repo).keySet(), onlooker.told().keySet());
  }

  @Test
  void seesThePointersOfLargeFileStorage() throws Exception {
    repo.git("config", "filter.lfs.clean", "sh -c 'echo pointer to $(wc -c)'");
    repo.git("config", "filter.lfs.required", "true");
    repo.write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    repo.write("a.bin", "12345").commit("Large");
    onlooker.scan();
    repo.write("a.bin", "54321");
    onlooker.files("a.bin");
    assertEquals(List.of(), onlooker.paths());

    repo.write("a.bin", "1234567");
    onlooker.files("a.bin");

    assertEquals("pointer to 7\n", content("a.bin"));
  }

  @Test
  void namesButDoesNotKeepWhatAFilterHasMadeLarge() throws Exception {
    repo.git("config", "filter.swell.clean", "sh -c 'cat; seq 1000'");
    repo.git("config", "afterclick.maxStoredSize", "1k");
    repo.write(".gitattributes", "*.txt filter=swell\n").write("a.txt", "a\n");

    onlooker.scan();

    BlobId swollen = onlooker.told("a.txt").now().orElseThrow().blob();
    assertEquals(repo.git("hash-object", "a.txt"), swollen.hex());
    assertFalse(onlooker.store().has(swollen));
    assertTrue(onlooker.eyes().snapshot().orElseThrow().unkept().containsKey(RepoPath.of("a.txt")));
  }

  @Test
  void passesByAFilterWithoutAProgram() throws Exception {
    repo.write(".gitattributes", "*.txt filter=unknown\n").write("a.txt", "a\n");

    onlooker.scan();

    assertEquals("a\n", content("a.txt"));
  }

  @Test
  void collapsesIdentifiers() throws Exception {
    repo.write(".gitattributes", "*.c ident\n").write("a.c", "$Id$\n").commit("Ident");
    repo.delete("a.c").git("checkout", "-q", "a.c");
    onlooker.scan();

    onlooker.files("a.c");

    assertTrue(repo.read("a.c").startsWith("$Id: "));
    assertEquals(List.of(), onlooker.paths());
  }

  @Test
  void readsOtherEncodings() throws Exception {
    repo.write(".gitattributes", "*.u16 working-tree-encoding=UTF-16LE\n");
    repo.write(RepoPath.of("a.u16"), "hällo\n".getBytes(StandardCharsets.UTF_16LE));

    onlooker.scan();

    assertEquals("hällo\n", content("a.u16"));
  }

  @Test
  void tellsWhatTheAttributesSay() throws Exception {
    repo.write(
        ".gitattributes",
        """
        *.lock afterclick=warn
        gen/* linguist-generated
        *.x afterclick=nonsense
        *.union merge=union
        *.bin binary
        """);
    repo.write("a.lock", "a").write("gen/a", "a").write("a.x", "a");

    onlooker.scan();

    assertEquals(new Marks(Optional.of(Policy.WARN), false), onlooker.told("a.lock").marks());
    assertEquals(new Marks(Optional.empty(), true), onlooker.told("gen/a").marks());
    assertEquals(Marks.NONE, onlooker.told("a.x").marks());
    SessionId session = new SessionId("main");
    AllEyes all = new AllEyes();
    all.add(session, onlooker.eyes());
    assertTrue(all.mergesAsPlainText(session, RepoPath.of("a")));
    assertFalse(all.mergesAsPlainText(session, RepoPath.of("a.union")));
    assertFalse(all.mergesAsPlainText(session, RepoPath.of("a.bin")));
  }

  @Test
  void tellsTheSameOfPathsOneByOneAndOfManyAtOnce() throws Exception {
    repo.write(".gitattributes", "odd/*1 afterclick=warn\n*2 -diff\n");
    onlooker.scan();
    for (int i = 0; i < 60; i++) {
      repo.write("odd/\n" + i, i + "\n");
      onlooker.files("odd/\n" + i);
    }

    assertEquals(Optional.of(Policy.WARN), onlooker.told("odd/\n1").marks().policy());
    assertEquals(Optional.empty(), onlooker.told("odd/\n2").lines());
    assertEquals(Onlooker.timeless(Onlooker.fresh(repo)), Onlooker.timeless(onlooker.told()));
  }

  @Test
  void looksAtEverythingWhenTheRulesChange() throws Exception {
    repo.write("a.lock", "a");
    onlooker.scan();
    assertEquals(Marks.NONE, onlooker.told("a.lock").marks());
    repo.write(".gitattributes", "*.lock afterclick=off\n").write(".gitignore", "*.tmp\n");
    repo.write("a.tmp", "t");

    assertTrue(onlooker.files(".gitattributes", ".gitignore", "a.tmp").complete());

    assertEquals(Optional.of(Policy.OFF), onlooker.told("a.lock").marks().policy());
    assertEquals(List.of(".gitattributes", ".gitignore", "a.lock"), onlooker.paths());
  }

  @Test
  void namesALargeFileAsGitDoes() throws Exception {
    repo.git("config", "afterclick.maxStoredSize", "3");
    onlooker.scan();
    repo.write("odd \"name\"\n", "1234");

    onlooker.files("odd \"name\"\n");

    assertEquals(
        onlooker.store().idOf("1234".getBytes(StandardCharsets.US_ASCII)),
        onlooker.told("odd \"name\"\n").now().orElseThrow().blob());
  }

  private String content(String path) throws GitException {
    return new String(
        onlooker.store().read(onlooker.told(path).now().orElseThrow().blob()),
        StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Random random) {
    List<String> parts = List.of("\r\n", "\n", "\r", "text ", "\0", "\u0001", "\t", "\u001a", "é");
    int kinds = 2 + random.nextInt(parts.size() - 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int n = 1 + random.nextInt(300); n > 0; n--) {
      int i = random.nextInt(3) > 0 ? 3 * random.nextInt(2) : random.nextInt(kinds);
      bytes.writeBytes(parts.get(i).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
