package dev.afterclick.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts {@code scripts/afterclick} in {@code /bin/sh}, or in every {@link Shell} there is. */
final class LauncherTest {

  private static final String SHELLS = "dev.afterclick.scripts.Shell#all";

  @TempDir Path folder;
  private LauncherFixture fixture;

  @BeforeEach
  void makeSources() {
    fixture = new LauncherFixture(folder);
  }

  @AfterEach
  void leavesNoProcessBehind() {
    fixture.awaitNobody();
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void buildsOnceAndHandsOver(Shell shell) throws Exception {
    Run first = fixture.run(shell, "check", "a b", "", "*", "-C");
    assertEquals(
        List.of("afterclick: building, once; the first time Maven fetches what it needs …"),
        first.complaints());
    assertHandedOver(first, "check", "a b", "", "*", "-C");

    Run second = fixture.run(shell, "status");
    assertEquals("", second.err());
    assertHandedOver(second, "status");
    assertEquals(1, fixture.calls("mvn"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void buildsAgainWhenASourceIsNewer(Shell shell) throws Exception {
    fixture.run(shell);
    fixture.age(fixture.jar(), true);
    assertHandedOver(fixture.run(shell));
    assertEquals(2, fixture.calls("mvn"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void leavesTheJarOfARunningProgramAlone(Shell shell) throws Exception {
    fixture.run(shell);
    Path held = Files.createLink(folder.resolve("held.jar"), fixture.jar());
    fixture.age(fixture.jar(), true);
    fixture.run(shell);
    assertEquals("built\n", Files.readString(held));
    assertEquals(2, fixture.calls("mvn"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void goesOnWithTheJarOfBeforeWhenTheBuildFails(Shell shell) throws Exception {
    fixture.run(shell);
    fixture.age(fixture.jar(), true);
    fixture.maven("echo broken; exit 1");
    Run run = fixture.run(shell, "status");
    assertHandedOver(run, "status");
    assertTrue(run.err().contains("afterclick: cannot build: the build failed; going on"));
    assertFalse(run.out().contains("broken"), "stdout is data");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void saysThatMavenIsMissing(Shell shell) throws Exception {
    fixture.remove("mvn");
    assertTrouble(fixture.run(shell), "cannot build: Maven is missing", "apt install maven");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void saysThatTheCompilerIsMissing(Shell shell) throws Exception {
    fixture.remove("javac");
    assertTrouble(fixture.run(shell), "a JDK is missing", "openjdk-17-jdk-headless");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void saysThatJavaIsMissing(Shell shell) throws Exception {
    fixture.remove("java");
    assertTrouble(fixture.run(shell), "there is no java", "openjdk-17-jdk-headless");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void saysThatJavaIsTooOld(Shell shell) throws Exception {
    for (String version : List.of("1.8.0_392", "11.0.2", "16-ea")) {
      fixture.java(version);
      Run run = fixture.run(shell);
      assertEquals(2, run.exit());
      assertTrue(run.err().contains("/bin/java is " + version), run.err());
    }
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void saysThatGitIsMissingOrTooOld(Shell shell) throws Exception {
    fixture.run(shell);
    fixture.git("2.37");
    assertTrouble(fixture.run(shell), "/bin/git is 2.37", "apt install git");
    fixture.git("1.9.1");
    assertTrouble(fixture.run(shell), "/bin/git is 1.9.1", "apt install git");
    fixture.git("3.0.1");
    assertHandedOver(fixture.run(shell));
    fixture.remove("git");
    assertTrouble(fixture.run(shell), "there is no git", "apt install git");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void prefersTheJavaOfJavaHome(Shell shell) throws Exception {
    Path home = folder.resolve("other java");
    fixture.write(home.resolve("bin/java"), fixture.javaOf("25"));
    fixture.write(home.resolve("bin/javac"), "");
    fixture.set("JAVA_HOME", home.toString());
    Run run = fixture.run(shell);
    assertHandedOver(run);
    assertEquals("java 25", run.lines().get(0));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void saysThatJavaHomeIsWrong(Shell shell) throws Exception {
    fixture.set("JAVA_HOME", "/nowhere");
    assertTrouble(fixture.run(shell), "JAVA_HOME is /nowhere", "unset JAVA_HOME");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void asksForVersionsOnceUntilAProgramChanges(Shell shell) throws Exception {
    fixture.run(shell);
    fixture.run(shell);
    assertEquals(1, fixture.calls("java-version"));
    fixture.java("21.0.1");
    fixture.run(shell);
    assertEquals(2, fixture.calls("java-version"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void findsItselfThroughSymlinks(Shell shell) throws Exception {
    Path links = Files.createDirectories(folder.resolve("links here"));
    Path relative =
        Files.createSymbolicLink(links.resolve("one"), Path.of("../source/scripts/afterclick"));
    Path chained = Files.createSymbolicLink(links.resolve("two"), relative);
    Run run = fixture.run(shell, chained, "status");
    assertHandedOver(run, "status");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void runsFromAPlaceWithoutSources(Shell shell) throws Exception {
    Path place = Files.createDirectories(folder.resolve("opt/afterclick"));
    Path launcher = Files.copy(fixture.launcher(), place.resolve("afterclick"));
    assertTrouble(fixture.run(shell, launcher), "afterclick.jar is missing", "hint: ");
    Path jar = Files.writeString(place.resolve("afterclick.jar"), "jar");
    Run run = fixture.run(shell, launcher, "status");
    assertEquals(0, run.exit());
    assertTrue(run.lines().contains("<" + jar + ">"), run.out());
    assertEquals(0, fixture.calls("mvn"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void worksWhereNothingCanBeCached(Shell shell) throws Exception {
    fixture.allowHeadStarts();
    fixture.set("XDG_CACHE_HOME", "/dev/null");
    fixture.run(shell);
    Run run = fixture.run(shell, "status");
    assertHandedOver(run, "status");
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void neverKeepsAnAgentFromItsWork(Shell shell) throws Exception {
    fixture.run(shell);
    fixture.age(fixture.jar(), true);
    assertHandedOver(
        fixture.run(shell, "-C", "hook", "hook", "claude"), "-C", "hook", "hook", "claude");
    assertEquals(1, fixture.calls("mvn"), "no hook waits for a build");

    fixture.remove("java");
    Run run = fixture.run(shell, "hook", "claude");
    assertEquals(0, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("there is no java"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void buildsOnceForTwoThatStartTogether(Shell shell) throws Exception {
    Path go = folder.resolve("go");
    fixture.maven(
        "while [ -f pom.xml ] && [ ! -e "
            + go
            + " ]; do sleep 0.02; done; mkdir -p target; >target/afterclick.jar");
    Process one = fixture.start(shell, fixture.launcher());
    assertEquals(
        "afterclick: building, once; the first time Maven fetches what it needs …",
        firstComplaint(one));
    Process two = fixture.start(shell, fixture.launcher());
    assertEquals(
        "afterclick: waiting for the build that another afterclick has begun …",
        firstComplaint(two));
    Files.createFile(go);
    assertHandedOver(Run.of(one));
    assertHandedOver(Run.of(two));
    assertEquals(1, fixture.calls("mvn"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void startsOnWhatTheFirstStartHasPrepared(Shell shell) throws Exception {
    fixture.allowHeadStarts();
    assertEquals(List.of(), headStartOptions(fixture.run(shell)));
    Path start = fixture.headStart();
    assertEquals("classes", Files.readString(start.resolve("classes.jsa")));
    assertEquals(
        List.of(
            "<-XX:SharedArchiveFile=" + start + "/classes.jsa>",
            "<-Dlibrary.jline.path=" + start + ">"),
        headStartOptions(fixture.run(shell)));
    assertEquals(1, fixture.calls("rehearsal"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void preparesAnewForAnotherJar(Shell shell) throws Exception {
    fixture.allowHeadStarts();
    fixture.run(shell);
    Path first = fixture.headStart();
    fixture.age(fixture.jar(), true);
    fixture.run(shell);
    fixture.awaitNobody();
    Path second = fixture.headStart();
    assertNotEquals(first, second);
    assertFalse(Files.exists(first), "what served a jar that is gone goes too");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void doesWithoutWhatCouldNotBePrepared(Shell shell) throws Exception {
    fixture.allowHeadStarts();
    fixture.breakArchiving();
    fixture.run(shell);
    Path start = fixture.headStart();
    Run run = fixture.run(shell, "status");
    assertHandedOver(run, "status");
    assertEquals(List.of("<-Dlibrary.jline.path=" + start + ">"), headStartOptions(run));
    assertEquals(1, fixture.calls("rehearsal"), "it is not tried again");
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void waitsForNoPreparation(Shell shell) throws Exception {
    fixture.allowHeadStarts();
    Files.createFile(fixture.curtain());
    for (int i = 0; i < 3; i++) {
      // Reads to the end of both outputs, as a program does that has started ours.
      assertHandedOver(fixture.run(shell, "status"), "status");
    }
    Files.delete(fixture.curtain());
    fixture.headStart();
    assertEquals(1, fixture.calls("rehearsal"));
  }

  @ParameterizedTest
  @MethodSource(SHELLS)
  void givesJavaUtf8ButLeavesTheLanguage(Shell shell) throws Exception {
    fixture.set("LANG", "de_DE.ISO-8859-1");
    assertEquals("LC_ALL= LC_CTYPE=C.UTF-8", fixture.run(shell).lines().get(1));
    fixture.set("LC_ALL", "C");
    assertEquals("LC_ALL=C.UTF-8 LC_CTYPE=", fixture.run(shell).lines().get(1));
  }

  private static List<String> headStartOptions(Run run) {
    return run.lines().stream()
        .filter(line -> line.contains("SharedArchiveFile") || line.contains("library.jline"))
        .toList();
  }

  private static String firstComplaint(Process process) throws IOException {
    BufferedReader reader = process.errorReader();
    return reader.readLine();
  }

  private void assertHandedOver(Run run, String... arguments) throws IOException {
    assertEquals(0, run.exit(), run.err());
    List<String> lines = run.lines();
    String jar = "<" + fixture.jar().toRealPath() + ">";
    boolean hook = List.of(arguments).contains("hook");
    List<String> handed =
        hook ? List.of("<-cp>", jar, "<dev.afterclick.app.Main>") : List.of("<-jar>", jar);
    int at = lines.indexOf(handed.get(0));
    assertTrue(at > 0, run.out());
    assertEquals(
        Stream.concat(handed.stream(), Stream.of(arguments).map(word -> "<" + word + ">")).toList(),
        lines.subList(at, lines.size()));
  }

  private static void assertTrouble(Run run, String complaint, String hint) {
    assertEquals(2, run.exit(), run.err());
    assertEquals("", run.out());
    List<String> lines = run.complaints();
    assertTrue(lines.get(0).startsWith("afterclick: "), run.err());
    assertTrue(lines.get(0).contains(complaint), run.err());
    assertTrue(lines.get(1).startsWith("hint: ") && run.err().contains(hint), run.err());
    assertEquals(2, lines.size());
  }
}
