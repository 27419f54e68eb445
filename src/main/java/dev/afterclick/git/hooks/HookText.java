package dev.afterclick.git.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What our files in somebody else's folder say, and how they are told from those of others. */
final class HookText {

  /** What comes after the name of a hook that was there before, while ours stands in its place. */
  static final String ASIDE = ".before-afterclick";

  private static final String MARK =
      "# Put here by afterclick while a path is held; it goes with the last hold.";

  private static final int HEAD = 256;

  /**
   * Runs the stub, and then the hook that was there before.
   *
   * <p>Exit status 1 alone means held. Of two readers of one input the first would leave nothing to
   * the second, so it is kept; a letter keeps its last line end from being lost.
   */
  private static final String CHAIN =
      """
      run_theirs() {
        [ -x "$theirs" ] || exit 0
        exec "$theirs" "$@"
      }

      [ -x "$ours" ] || run_theirs "$@"

      case $name in
        reference-transaction | pre-push)
          input=$(cat && echo x)
          input=${input%x}
          send() { printf %s "$input" 2>/dev/null; }
          send | "$ours" "$@"
          [ $? -ne 1 ] || exit 1
          [ -x "$theirs" ] || exit 0
          send | "$theirs" "$@"
          ;;
        *)
          "$ours" "$@"
          [ $? -ne 1 ] || exit 1
          run_theirs "$@"
          ;;
      esac
      """;

  private HookText() {}

  /** Returns a stub that stands in a hook folder by itself: to start one more shell would cost. */
  static byte[] alone(byte[] stub) {
    String text = new String(stub, StandardCharsets.ISO_8859_1);
    int line = text.indexOf('\n') + 1;
    return (text.substring(0, line) + MARK + "\n" + text.substring(line))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns what runs the stub and then the hook that was moved aside.
   *
   * <p>It goes by its folder, not by its name: another tool may have moved it aside in turn.
   */
  static byte[] beforeTheOneAside() {
    return script(
        """
        here=${0%/*}
        name=${0##*/}
        name=${name%%.*}
        ours=$here/../afterclick/hooks/$name
        theirs=$here/$name.before-afterclick
        """);
  }

  /**
   * Returns what runs the stub and then the hook of the same name in another folder.
   *
   * <p>Which folder that is was noted when git was armed. It may have been set anew meanwhile, and
   * then git is asked; but not before each change of a ref, for which that is too slow.
   */
  static byte[] beforeTheOneElsewhere() {
    return script(
        """
        here=${0%/*}
        own=$here/..
        name=${0##*/}
        ours=$own/$name
        theirs=
        IFS= read -r theirs 2>/dev/null <"$own/otherwise"
        if [ "$name" != reference-transaction ] && [ "$own/../../config" -nt "$own/otherwise" ]; then
          theirs=$own/../../hooks
          while IFS= read -r each; do
            [ -z "$each" ] || [ "$each" = "$here" ] || theirs=$each
          done <<EOF
        $(git config --type=path --get-all core.hooksPath)
        EOF
        fi
        theirs=$theirs/$name
        """);
  }

  private static byte[] script(String head) {
    return ("#!/bin/sh\n" + MARK + "\n" + head + "\n" + CHAIN).getBytes(StandardCharsets.US_ASCII);
  }

  /** Tells whether a file is one of ours, of whatever version. */
  static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
      return StandardCharsets.ISO_8859_1.decode(head).toString().contains(MARK);
    }
  }
}
