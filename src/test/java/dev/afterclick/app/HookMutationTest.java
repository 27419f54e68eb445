package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.agents.protocol.Recording;
import dev.afterclick.app.command.HookCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that no agent would send: no hook ever says a word about them, or fails. */
final class HookMutationTest {

  private static final String[] PIECES = {
    "\"",
    "\\",
    "\\u0000",
    "\n",
    "\0",
    "{",
    "}",
    "[",
    ":",
    ",",
    "../",
    "/",
    "'",
    "$(exit 3)",
    "`",
    "*",
    "\u001b[2J",
    "é",
    "*** Update File: x\n",
    "\"file_path\":\"",
    "null",
    "1e999"
  };

  @TempDir private Path folder;
  private TempRepo main;

  @BeforeEach
  void begin() throws IOException {
    main = TempRepo.in(folder).write("src/lib/session.ts", "a\n").commit("Begin");
    Files.createDirectories(main.path(".git/afterclick/watched"));
    Files.writeString(main.path(".git/afterclick/watched/main.names"), "never-named\n");
  }

  @Test
  void theScriptTakesThemInSilence() {
    Hooked agent = new Hooked(main, "s");
    Random random = new Random(20261122);
    List<Recording> recordings = Recording.all();
    for (int i = 0; i < 300; i++) {
      Recording recording = recordings.get(i % recordings.size());
      byte[] input = mutated(recording.in(main.root()), random);
      Hooked.Answer answer = agent.run(input, recording.agent(), i % 2 == 0 ? "preToolUse" : "");
      assertTrue(answer.isSilent(), () -> answer + " to " + text(input));
    }
  }

  @Test
  void javaTakesThemInSilence() {
    Random random = new Random(20261123);
    for (int round = 0; round < 20; round++) {
      for (Recording recording : Recording.all()) {
        byte[] input = mutated(recording.in(main.root()), random);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status =
            HookCommand.run(
                List.of("--spooled", recording.agent(), "preToolUse"),
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                main.root());
        assertEquals(0, status, () -> text(input));
        assertEquals("", out.toString(StandardCharsets.UTF_8), () -> text(input));
      }
    }
  }

  /** Puts pieces in, takes pieces out, turns bits over, and cuts off the end. */
  private static byte[] mutated(byte[] input, Random random) {
    byte[] mutant = input;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(mutant.length + 1);
      byte[] head = Arrays.copyOf(mutant, at);
      byte[] tail = Arrays.copyOfRange(mutant, at, mutant.length);
      mutant =
          switch (random.nextInt(5)) {
            case 0 -> head;
            case 1 -> joined(head, Arrays.copyOfRange(tail, Math.min(tail.length, 3), tail.length));
            case 2 -> flipped(mutant, random);
            case 3 -> joined(head, mutant);
            default ->
                joined(
                    joined(
                        head,
                        PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8)),
                    tail);
          };
    }
    return mutant;
  }

  private static byte[] flipped(byte[] input, Random random) {
    byte[] mutant = input.clone();
    if (mutant.length > 0) {
      mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
