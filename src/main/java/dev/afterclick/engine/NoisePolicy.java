package dev.afterclick.engine;

import dev.afterclick.model.Marks;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import java.util.Set;

/**
 * Decides what an overlap on a path may lead to.
 *
 * <p>What {@code .gitattributes} says goes first, and the quieter of two sides wins. Generated
 * files, the notes that agents keep and lock files that tools rewrite are shown but never held:
 * nearly every session touches them, and a tool that cries wolf gets uninstalled.
 */
public final class NoisePolicy {

  private static final Set<String> AGENT_NOTES =
      Set.of("CLAUDE.md", "AGENTS.md", "GEMINI.md", "QWEN.md", ".cursorrules");

  private static final Set<String> LOCK_FILES =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "bun.lockb",
          "deno.lock",
          "Cargo.lock",
          "Gemfile.lock",
          "Podfile.lock",
          "composer.lock",
          "poetry.lock",
          "uv.lock",
          "pdm.lock",
          "Pipfile.lock",
          "go.sum",
          "go.work.sum",
          "gradle.lockfile",
          "mix.lock",
          "pubspec.lock",
          "Package.resolved",
          "packages.lock.json",
          "flake.lock",
          "MODULE.bazel.lock",
          ".terraform.lock.hcl");

  private NoisePolicy() {}

  /**
   * Tells whether nobody is to be told before writing a path that another session has changed:
   * nearly every session changes it, or the attributes say so.
   */
  public static boolean isToBePassedOver(RepoPath path, Marks marks) {
    return marks.policy().map(set -> set == Policy.OFF).orElseGet(() -> isNoise(path, marks));
  }

  static Policy of(RepoPath path, Marks left, Marks right) {
    Policy mine = of(path, left);
    Policy theirs = of(path, right);
    return mine.compareTo(theirs) >= 0 ? mine : theirs;
  }

  private static Policy of(RepoPath path, Marks marks) {
    return marks.policy().orElseGet(() -> isNoise(path, marks) ? Policy.WARN : Policy.HOLD);
  }

  private static boolean isNoise(RepoPath path, Marks marks) {
    String name = path.name();
    return marks.generated() || AGENT_NOTES.contains(name) || LOCK_FILES.contains(name);
  }
}
