package dev.afterclick.git;

import dev.afterclick.model.RepoPath;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of the files that afterclick itself makes in a worktree, for moments. */
public final class OurFiles {

  private static final Pattern NAME = Pattern.compile("\\.afterclick-[0-9a-f]{16}\\.(new|old)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private OurFiles() {}

  /** Returns the beginning of a name that nobody else has; {@code .new} or {@code .old} ends it. */
  public static String fresh() {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return ".afterclick-" + HexFormat.of().formatHex(random);
  }

  /** Tells whether a path is one that only afterclick makes: no session touches it. */
  public static boolean isOurs(RepoPath path) {
    return NAME.matcher(path.name()).matches();
  }
}
