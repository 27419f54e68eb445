package dev.afterclick.agents.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Our hook in the settings of the agents that one person uses.
 *
 * <p>Plans first, so that the person sees what will change; a file that has changed since is not
 * written. What a file held before stands beside it as long as our lines do.
 */
public final class AgentHooks {

  private static final String BESIDE = ".before-afterclick";

  private final Homes homes;
  private final byte[] script;
  private final Path data;
  private final Path hook;
  private final Made made;

  AgentHooks(Homes homes, byte[] script) {
    this.homes = homes;
    this.script = script;
    this.data = homes.data();
    this.hook = data.resolve("hook");
    this.made = new Made(data);
  }

  /**
   * Makes it for a person; looks at nothing yet.
   *
   * @param launcher what starts afterclick, if that is known
   */
  public static AgentHooks of(Homes homes, Optional<Path> launcher) throws IOException {
    return new AgentHooks(homes, HookScript.ofProgram(launcher));
  }

  /** Returns the agents that the person seems to use. */
  public List<AgentSettings> found() {
    return Arrays.stream(AgentSettings.values()).filter(agent -> agent.isFound(homes)).toList();
  }

  /** Returns the agents whose settings have lines of ours. */
  public List<AgentSettings> installed() {
    return Arrays.stream(AgentSettings.values()).filter(this::isInstalled).toList();
  }

  /** What cannot be told counts: the hook stays for as long as somebody may run it. */
  private boolean isInstalled(AgentSettings agent) {
    try {
      Optional<byte[]> now = OwnersFile.read(agent.file(homes));
      return now.isPresent() && merge(agent).mayHaveOurs(now.get());
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns where the agents find our hook. */
  public Path hook() {
    return hook;
  }

  /** Tells whether the hook there is this version's. */
  public boolean isHookCurrent() throws IOException {
    Optional<byte[]> there = OwnersFile.read(hook);
    return there.isPresent() && Arrays.equals(there.get(), script) && Files.isExecutable(hook);
  }

  /** Tells whether an agent that asks the person about each hook has been told to run ours. */
  public boolean isTrusted(AgentSettings agent) throws IOException {
    return agent != AgentSettings.CODEX || new CodexTrust(agent.file(homes)).isGiven();
  }

  /**
   * Plans to put our lines in.
   *
   * @throws IOException where the file cannot be read, or not be understood
   */
  public Change toInstall(AgentSettings agent) throws IOException {
    Path file = agent.file(homes);
    Optional<byte[]> now = OwnersFile.read(file);
    try {
      Optional<byte[]> without = without(agent, file, now);
      byte[] fresh = merge(agent).with(without.orElse(new byte[0]));
      byte[] then = now.isPresent() && merge(agent).isSame(now.get(), fresh) ? now.get() : fresh;
      return new Change(agent, file, now, Optional.of(then), without, merge(agent).count(then));
    } catch (NotUnderstood e) {
      throw new IOException(file + " is left as it is: " + e.getMessage(), e);
    }
  }

  /**
   * Plans to take our lines out.
   *
   * @throws IOException where the file cannot be read, or not be understood
   */
  public Change toUninstall(AgentSettings agent) throws IOException {
    Path file = agent.file(homes);
    Optional<byte[]> now = OwnersFile.read(file);
    try {
      int hooks = now.isPresent() ? merge(agent).count(now.get()) : 0;
      return new Change(agent, file, now, without(agent, file, now), Optional.empty(), hooks);
    } catch (NotUnderstood e) {
      throw new IOException(file + " is left as it is: " + e.getMessage(), e);
    }
  }

  /** Returns what was there without us: nothing if there was no file. */
  private Optional<byte[]> without(AgentSettings agent, Path file, Optional<byte[]> now)
      throws IOException {
    if (now.isEmpty()) {
      return now;
    }
    boolean ours = made.knows(file);
    Optional<byte[]> before = ours ? Optional.of(new byte[0]) : OwnersFile.read(beside(file));
    byte[] without = merge(agent).without(now.get(), before);
    return ours && without.length == 0 ? Optional.empty() : Optional.of(without);
  }

  /** Puts our lines in, and the hook in its place. */
  public void install(Change change) throws IOException {
    made.folder(data);
    if (!isHookCurrent()) {
      OwnersFile.write(hook, script, OwnersFile.RUNNABLE);
    }
    if (change.isDone()) {
      return;
    }
    checkUnchanged(change);
    made.folder(OwnersFile.folder(change.file()));
    if (change.kept().isPresent()) {
      OwnersFile.write(beside(change.file()), change.kept().get(), OwnersFile.PRIVATE);
    } else {
      made.note(List.of(change.file()));
    }
    OwnersFile.write(change.file(), change.then().orElseThrow());
  }

  /** Takes our lines out, and the hook away when no agent has it any more. */
  public void uninstall(Change change) throws IOException {
    if (!change.isDone()) {
      checkUnchanged(change);
      if (change.then().isPresent()) {
        OwnersFile.write(change.file(), change.then().get());
      } else {
        Files.deleteIfExists(change.file());
      }
    }
    Files.deleteIfExists(beside(change.file()));
    made.unmake(change.file());
    if (installed().isEmpty()) {
      Files.deleteIfExists(hook);
      made.unmakeAll();
    }
  }

  private static void checkUnchanged(Change change) throws IOException {
    Optional<byte[]> now = OwnersFile.read(change.file());
    boolean same =
        now.isPresent() == change.now().isPresent()
            && Arrays.equals(now.orElse(new byte[0]), change.now().orElse(new byte[0]));
    if (!same) {
      throw new IOException(change.file() + " has just been changed by somebody else");
    }
  }

  private Merge merge(AgentSettings agent) {
    return new Merge(agent.format(new HookLine(hook)));
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + BESIDE);
  }
}
