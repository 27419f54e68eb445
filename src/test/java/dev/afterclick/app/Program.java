package dev.afterclick.app;

import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.TempRepo;
import dev.afterclick.app.command.CommandLines;
import dev.afterclick.app.command.Surroundings;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the program in this process, from the words of its command line to its status. */
final class Program {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "LANG", "C.UTF-8");

  private final Told out = new Told();
  private final Told err = new Told();
  private final FutureTask<Integer> run;
  private volatile Runnable stop = () -> {};

  private Program(TempRepo where, Optional<Terminal> screen, String... words) {
    this(ENVIRONMENT, where, screen, Optional.empty(), Optional.empty(), words);
  }

  private Program(
      Map<String, String> environment,
      TempRepo where,
      Optional<Terminal> screen,
      Optional<OutputStream> pipe,
      Optional<String> answer,
      String... words) {
    this(environment, where, screen, pipe, answer, new byte[0], words);
  }

  private Program(
      Map<String, String> environment,
      TempRepo where,
      Optional<Terminal> screen,
      Optional<OutputStream> pipe,
      Optional<String> answer,
      byte[] input,
      String... words) {
    Surroundings here =
        new Surroundings(
            where.program(),
            environment,
            new ByteArrayInputStream(input),
            // As that of a process: what a command does not flush is never seen.
            new PrintStream(
                new BufferedOutputStream(pipe.orElse(out), 1 << 16), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            () -> false,
            () -> screen,
            question -> answer,
            InstantSource.system(),
            action -> stop = action);
    run = new FutureTask<>(() -> CommandLines.run(here, words));
    new Thread(run, "program under test").start();
  }

  /** Runs a command to its end. */
  static Program run(TempRepo where, String... words) {
    Program program = new Program(where, Optional.empty(), words);
    program.status();
    return program;
  }

  /** Runs a command to its end, for somebody with that home folder. */
  static Program atHome(Path home, TempRepo where, String... words) {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("HOME", home.toString());
    Program program =
        new Program(
            environment, where, Optional.empty(), Optional.empty(), Optional.empty(), words);
    program.status();
    return program;
  }

  /** Runs a command on a terminal where a person gives that answer. */
  static Program answered(String answer, TempRepo where, String... words) {
    Program program =
        new Program(
            ENVIRONMENT, where, Optional.empty(), Optional.empty(), Optional.of(answer), words);
    program.status();
    return program;
  }

  /** Runs a command that reads a text. */
  static Program fed(String text, TempRepo where, String... words) {
    Program program =
        new Program(
            ENVIRONMENT,
            where,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text.getBytes(StandardCharsets.UTF_8),
            words);
    program.status();
    return program;
  }

  /** Starts a command that goes on until it is stopped. */
  static Program start(TempRepo where, String... words) {
    return new Program(where, Optional.empty(), words);
  }

  /** Starts a command that writes into a pipe. */
  static Program into(OutputStream pipe, TempRepo where, String... words) {
    return new Program(
        ENVIRONMENT, where, Optional.empty(), Optional.of(pipe), Optional.empty(), words);
  }

  /** Opens the board on a terminal. */
  static Program open(TempRepo where, Terminal screen, String... words) {
    return new Program(where, Optional.of(screen), words);
  }

  Told out() {
    return out;
  }

  Told err() {
    return err;
  }

  /** Asks it to end, as SIGTERM does. */
  void stop() {
    stop.run();
  }

  /** Returns its exit status, once it has ended. */
  int status() {
    try {
      return run.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("it did not end well:\n" + out.text() + "\n" + err.text(), e);
    }
  }
}
