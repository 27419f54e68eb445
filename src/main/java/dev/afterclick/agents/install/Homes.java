package dev.afterclick.agents.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's settings and programs are, as the environment has it.
 *
 * @param home the home folder
 * @param environment the variables that lead elsewhere
 */
public record Homes(Path home, Map<String, String> environment) {

  /** Copies the environment. */
  public Homes {
    environment = Map.copyOf(environment);
  }

  /** Returns those of an environment; nothing if it has no home. */
  public static Optional<Homes> of(Map<String, String> environment) {
    return absolute(environment.get("HOME")).map(home -> new Homes(home, environment));
  }

  /** Returns the folder that a variable names, else the one below the home folder. */
  Path folder(String variable, String below) {
    return absolute(environment.get(variable)).orElseGet(() -> home.resolve(below));
  }

  /** Returns our folder for what lasts. */
  Path data() {
    return folder("XDG_DATA_HOME", ".local/share").resolve("afterclick");
  }

  /** Tells whether a program is on the path. */
  boolean hasProgram(String name) {
    for (String folder : environment.getOrDefault("PATH", "").split(":", -1)) {
      Optional<Path> there = absolute(folder).map(path -> path.resolve(name));
      if (there.isPresent()
          && Files.isRegularFile(there.get())
          && Files.isExecutable(there.get())) {
        return true;
      }
    }
    return false;
  }

  /** A relative one would mean another folder wherever we are started. */
  private static Optional<Path> absolute(@Nullable String path) {
    return Optional.ofNullable(path)
        .filter(name -> name.startsWith("/"))
        .map(Path::of)
        .map(Path::normalize);
  }
}
