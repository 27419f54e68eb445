package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of seeing and of the record when the disk does not do as it should. */
final class FaultsTest {

  private static final int LARGE = 60_000;

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private Path home;
  private boolean mounted;

  @BeforeEach
  void begin() throws IOException {
    main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    auth = main.worktree("auth-refactor");
    home = Files.createDirectories(main.path(".git/afterclick"));
  }

  @AfterEach
  void end() throws Exception {
    if (mounted) {
      assertTrue(run("umount", "-l", home.toString()));
    }
  }

  @Test
  void goesOnSeeingOnAFullDiskAndRecordsAgainOnceThereIsRoom() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", home.toString());
    assumeTrue(mounted, "only who may mount can have a small disk");
    Program program = start();
    for (int i = 0; i < 10; i++) {
      String path = "large-" + i;
      place(path, noise(i));
      await(program, path, line -> isTouch(line, path));
    }
    await(program, "that the store is full", line -> isTrouble(line, "store") && !isOver(line));

    assertTrue(run("mount", "-o", "remount,size=64m", home.toString()));
    await(program, "that there is room", line -> isTrouble(line, "store") && isOver(line));
    auth.write("last", "l\n");
    await(program, "last", line -> isTouch(line, "last"));
    stop(program);

    for (int i = 0; i < 10; i++) {
      String kept = store("rev-parse", "auth-refactor:large-" + i);
      assertEquals(auth.git("hash-object", "large-" + i), kept);
      List<String> lines = journalled("large-" + i);
      assertEquals(1, lines.size(), lines.toString());
    }
    store("fsck", "--strict");
  }

  @Test
  void keepsNothingWhereNothingCanBeWrittenAndSaysSo() throws Exception {
    Files.delete(home);
    Files.createFile(home);
    Program program = start();
    await(program, "that nothing is recorded", line -> isTrouble(line, "record") && !isOver(line));
    auth.write("a", "mine\n");
    await(program, "a", line -> isTouch(line, "a"));

    Files.delete(home);
    await(program, "that it is recorded", line -> isTrouble(line, "record") && isOver(line));
    auth.write("a", "mine again\n");
    await(program, "a", line -> isTouch(line, "a") && line.contains(auth.git("hash-object", "a")));
    awaitStored("auth-refactor:a", "mine again");
    stop(program);

    assertEquals(2, journalled("a").size());
  }

  @Test
  void leavesOutADamagedPackAndGoesOnOnceItIsGone() throws Exception {
    Program first = start();
    auth.write("a", "mine\n");
    await(first, "a", line -> isTouch(line, "a"));
    stop(first);
    store("repack", "-q", "-a", "-d");
    Path pack = damagePack();

    Program second = start();
    auth.write("b", "b\n");
    await(second, "b", line -> isTouch(line, "b"));
    await(second, "that nothing is kept", line -> isTrouble(line, "store") && !isOver(line));
    Files.move(pack, folder.resolve("damaged.pack"));
    Files.move(Path.of(pack.toString().replace(".pack", ".idx")), folder.resolve("damaged.idx"));
    await(second, "that it is kept", line -> isTrouble(line, "store") && isOver(line));
    stop(second);

    assertEquals("b", store("cat-file", "-p", "auth-refactor:b"));
    assertEquals("mine", store("cat-file", "-p", "auth-refactor:a"));
  }

  private Path damagePack() throws IOException {
    try (var packs = Files.list(home.resolve("store.git/objects/pack"))) {
      Path pack = packs.filter(file -> file.toString().endsWith(".pack")).findAny().orElseThrow();
      byte[] bytes = Files.readAllBytes(pack);
      for (int i = 12; i < bytes.length; i++) {
        bytes[i] ^= 0x55;
      }
      assertTrue(pack.toFile().setWritable(true));
      Files.write(pack, bytes);
      return pack;
    }
  }

  private Program start() {
    Program program = Program.start(main, "--headless", "--json");
    for (String label : List.of("main", "auth-refactor")) {
      await(
          program,
          label,
          line -> line.contains("\"session\"") && line.contains("\"label\":\"" + label));
    }
    return program;
  }

  private static void stop(Program program) {
    program.stop();
    assertEquals(0, program.status(), program.err().text());
  }

  private static void await(Program program, String what, Predicate<String> wanted) {
    program.out().await(0, what, wanted);
  }

  private static boolean isTouch(String line, String path) {
    return line.contains("\"event\":\"touch\"") && line.contains("\"path\":\"" + path + "\"");
  }

  private static boolean isTrouble(String line, String kind) {
    return line.contains("\"event\":\"degraded\"") && line.contains("\"kind\":\"" + kind + "\"");
  }

  private static boolean isOver(String line) {
    return line.contains("\"ended\":true");
  }

  /** Lets a file stand there at once: half of it may be read else, and that is a touch too. */
  private void place(String path, String content) throws IOException {
    Path fresh = Files.writeString(auth.root().resolveSibling("fresh"), content);
    Files.move(fresh, auth.path(path));
  }

  private List<String> journalled(String path) throws IOException {
    try (var days = Files.list(home.resolve("journal"))) {
      List<String> lines = new ArrayList<>();
      for (Path day : days.toList()) {
        Files.readAllLines(day).stream().filter(line -> isTouch(line, path)).forEach(lines::add);
      }
      return lines;
    }
  }

  private void awaitStored(String name, String content) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String there = "";
    while (!there.equals(content)) {
      assertTrue(System.nanoTime() < deadline, name + " holds " + there);
      // Else this takes from the engine the time that it needs.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      there = main.attempt("--git-dir=" + home.resolve("store.git"), "cat-file", "-p", name).text();
    }
  }

  private String store(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "--git-dir=" + home.resolve("store.git");
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return main.git(all);
  }

  /** Returns text that does not get smaller by packing. */
  private static String noise(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < LARGE) {
      text.append(Long.toString(random.nextLong(), Character.MAX_RADIX)).append('\n');
    }
    return text.toString();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
