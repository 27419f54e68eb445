package dev.afterclick.app.command;

import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.agents.process.ProcessTree;
import dev.afterclick.agents.process.Processes;
import dev.afterclick.agents.process.Residents;
import dev.afterclick.agents.tmux.Locator;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.ui.terminal.JlineTerminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.utils.Signals;

/**
 * What the process gives a command to work with.
 *
 * @param git runs git in the folder that the command is about
 * @param environment the environment variables
 * @param in where data comes from that a command is to read
 * @param out where data goes
 * @param err where talk goes
 * @param onTerminal whether {@code out} is a terminal
 * @param screen opens the terminal that the person sits at
 * @param dialogue asks that person a question, a line for a line
 * @param clock tells the time
 * @param onStop takes what to do when the process is asked to end, or nobody reads its pipe any
 *     more
 */
public record Surroundings(
    GitProgram git,
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    BooleanSupplier onTerminal,
    Screen screen,
    Dialogue dialogue,
    InstantSource clock,
    Consumer<Runnable> onStop) {

  /** Opens the terminal that the person sits at. */
  @FunctionalInterface
  public interface Screen {
    /** Returns nothing when input or output is no terminal. */
    Optional<Terminal> open() throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  /** Where Linux tells of its processes; other systems have none. */
  private static final Path PROC = Path.of("/proc");

  /** Returns those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        GitProgram.in(Path.of("").toAbsolutePath()),
        System.getenv(),
        System.in,
        // What is written must stand there when the command flushes it, not earlier and in pieces.
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        JlineTerminal::isOutput,
        () -> JlineTerminal.isThere() ? Optional.of(JlineTerminal.open()) : Optional.empty(),
        Dialogue.ofProcess(),
        InstantSource.system(),
        Surroundings::onStopOfProcess);
  }

  private static void onStopOfProcess(Runnable stop) {
    List.of("TERM", "INT", "HUP").forEach(name -> Signals.register(name, stop));
    LastReader.whenGone(stop);
  }

  /** Returns what finds the agents that run for the person whose home folder this is. */
  Optional<Supplier<List<AgentProcess>>> agents() {
    return Optional.ofNullable(environment.get("HOME"))
        .filter(home -> !home.isEmpty())
        .map(home -> new Processes(PROC, Optional.of(Path.of(home)))::look);
  }

  /** Returns what finds the terminal that a session lives in. */
  Locator locator() {
    ProcessTree tree = new ProcessTree(PROC);
    Supplier<List<AgentProcess>> looking = agents().orElse(List::of);
    Residents residents = new Residents(tree, looking, ProcessHandle.current().pid());
    return new Locator(tree, residents, environment);
  }

  Path folder() {
    return git.folder();
  }

  /** Returns the same, for another folder. */
  Surroundings at(Path folder) {
    GitProgram there = git.at(folder().resolve(folder).normalize());
    return new Surroundings(
        there, environment, in, out, err, onTerminal, screen, dialogue, clock, onStop);
  }
}
