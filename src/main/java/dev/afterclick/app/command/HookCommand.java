package dev.afterclick.app.command;

import dev.afterclick.app.hook.HookRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick hook}: what agents run before and after they read, write and run commands. */
@Command(
    name = "hook",
    mixinStandardHelpOptions = true,
    description = {
      "Called by agents, with their JSON on standard input: tells a session, once, that it is about "
          + "to overwrite what another one has changed.",
      "Exits with 0 whatever happens, and prints nothing where there is nothing to say."
    })
public final class HookCommand implements Callable<Integer> {

  /** An agent that says more than this means no edit. */
  private static final int LONGEST = 64 << 20;

  @Parameters(
      index = "0",
      paramLabel = "AGENT",
      description =
          "claude, codex, gemini, opencode, copilot, qwen, kimi or cursor; any other is told "
              + "nothing.")
  private String agent = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EVENT",
      description = "The event's name, for an agent whose input does not tell it.")
  private Optional<String> event = Optional.empty();

  @Option(names = "--spooled", hidden = true)
  private boolean spooled;

  /** Runs without the command line's parser, which would take most of the time. */
  public static int run(List<String> words, InputStream in, PrintStream out, Path here) {
    List<String> rest = new ArrayList<>(words);
    HookCommand command = new HookCommand();
    command.spooled = rest.remove("--spooled");
    command.agent = rest.isEmpty() ? "" : rest.get(0);
    command.event = rest.size() > 1 ? Optional.of(rest.get(1)) : Optional.empty();
    command.answer(in, out, here);
    return ExitStatus.FINE.code();
  }

  @Override
  public Integer call() {
    answer(System.in, System.out, Path.of("").toAbsolutePath());
    return ExitStatus.FINE.code();
  }

  /** Whatever goes wrong with us is no reason to keep an agent from its work, or to trouble it. */
  private void answer(InputStream in, PrintStream out, Path here) {
    try {
      byte[] input = read(in);
      HookRun.answer(agent, event.orElse(""), spooled, input, here, InstantSource.system())
          .ifPresent(out::println);
      out.flush();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // Silence.
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    byte[] input = in.readNBytes(LONGEST);
    in.transferTo(OutputStream.nullOutputStream());
    return input;
  }
}
