package dev.afterclick.git.worktree;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the git program. */
public record GitVersion(int major, int minor) {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)");

  private static final String HINT = "install git 2.38 or newer, and see that it is in the PATH";

  /** The first that merges two commits without a work tree. */
  static final GitVersion NEEDED = new GitVersion(2, 38);

  /** Fails, naming what to install, unless {@code git} is there and new enough. */
  static void check(GitProgram git) throws GitException {
    String said = words(git);
    if (!of(said).isAtLeast(NEEDED)) {
      throw new GitException("afterclick needs git 2.38 or newer, but this is " + said, HINT);
    }
  }

  /** Reads the first two numbers of what {@code git version} prints. */
  static GitVersion of(String said) throws GitException {
    Matcher found = NUMBERS.matcher(said);
    if (!found.find()) {
      throw new GitException("cannot tell the version of git from \"" + said + "\"");
    }
    return new GitVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  /** Tells whether it is that one or newer. */
  public boolean isAtLeast(GitVersion other) {
    return major > other.major || (major == other.major && minor >= other.minor);
  }

  /** Asks git for its version. */
  public static GitVersion ask(GitProgram git) throws GitException {
    return of(words(git));
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }

  private static String words(GitProgram git) throws GitException {
    try {
      return git.run("version").text();
    } catch (GitException e) {
      throw new GitException(e.inFull(), HINT);
    }
  }
}
