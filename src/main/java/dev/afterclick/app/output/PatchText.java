package dev.afterclick.app.output;

import dev.afterclick.git.verdict.Hunk;
import dev.afterclick.git.verdict.Hunks;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Shows what a touch did to a content, as a patch in git's form. */
public final class PatchText {

  /** Finds stored contents. */
  @FunctionalInterface
  public interface Contents {
    /** Returns nothing if the content is not stored, or too large to be compared. */
    Optional<byte[]> of(Version version) throws IOException;
  }

  private static final byte[] NOTHING = {};

  private final Ink ink;
  private final boolean harmless;
  private final Contents contents;

  /**
   * Prepares to show patches.
   *
   * @param harmless whether somebody sees it on a terminal: then nothing in it can act there; else
   *     it is exact, for {@code git apply}
   */
  public PatchText(Ink ink, boolean harmless, Contents contents) {
    this.ink = ink;
    this.harmless = harmless;
    this.contents = contents;
  }

  /** Returns the patch, its last line end included. */
  public byte[] of(Touch touch) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean another =
        touch.before().isPresent()
            && touch.after().isPresent()
            && !sameKind(touch.before().get().mode(), touch.after().get().mode());
    if (another) {
      // As git has it: no content turns into another kind of file, one goes and one comes.
      new Part(touch, touch.before(), Optional.empty(), out).write();
      new Part(touch, Optional.empty(), touch.after(), out).write();
    } else {
      new Part(touch, touch.before(), touch.after(), out).write();
    }
    return out.toByteArray();
  }

  private static boolean sameKind(FileMode one, FileMode other) {
    return one == other || (one.isFile() && other.isFile());
  }

  /** One file's part of a patch. */
  private final class Part {
    private final Optional<Version> before;
    private final Optional<Version> after;
    private final RepoPath from;
    private final RepoPath to;
    private final ByteArrayOutputStream out;

    Part(
        Touch touch, Optional<Version> before, Optional<Version> after, ByteArrayOutputStream out) {
      boolean renamed = before.isPresent() && after.isPresent();
      this.before = before;
      this.after = after;
      this.from = renamed ? touch.origin().orElse(touch.path()) : touch.path();
      this.to = touch.path();
      this.out = out;
    }

    void write() throws IOException {
      head("diff --git " + GitNames.quoted("a/", from) + " " + GitNames.quoted("b/", to));
      modes();
      if (!from.equals(to)) {
        head("rename from " + GitNames.quoted("", from));
        head("rename to " + GitNames.quoted("", to));
      }
      if (!hex(before).equals(hex(after))) {
        index();
        compare();
      }
    }

    private void modes() {
      if (before.isEmpty()) {
        after.ifPresent(version -> head("new file mode " + version.mode().octal()));
      } else if (after.isEmpty()) {
        head("deleted file mode " + before.get().mode().octal());
      } else if (before.get().mode() != after.get().mode()) {
        head("old mode " + before.get().mode().octal());
        head("new mode " + after.get().mode().octal());
      }
    }

    private void index() {
      boolean same = before.map(Version::mode).equals(after.map(Version::mode));
      String mode = same ? after.map(version -> " " + version.mode().octal()).orElse("") : "";
      head("index " + hex(before) + ".." + hex(after) + mode);
    }

    private void compare() throws IOException {
      Optional<byte[]> then = content(before);
      Optional<byte[]> since = content(after);
      if (then.isEmpty() || since.isEmpty()) {
        head(
            "The version "
                + (then.isEmpty() ? "before" : "after")
                + " cannot be shown here: too large, or not stored (any more)");
        return;
      }
      Optional<List<Hunk>> hunks = Hunks.between(then.get(), since.get());
      if (hunks.isEmpty()) {
        head(
            "Binary files "
                + name("a/", before, from)
                + " and "
                + name("b/", after, to)
                + " differ");
      } else if (!hunks.get().isEmpty()) {
        head("--- " + GitNames.beforeTab(name("a/", before, from)));
        head("+++ " + GitNames.beforeTab(name("b/", after, to)));
        hunks.get().forEach(this::hunk);
      }
    }

    private Optional<byte[]> content(Optional<Version> version) throws IOException {
      if (version.isEmpty()) {
        return Optional.of(NOTHING);
      }
      if (version.get().mode() == FileMode.SUBMODULE) {
        String commit = "Subproject commit " + version.get().blob().hex() + "\n";
        return Optional.of(commit.getBytes(StandardCharsets.US_ASCII));
      }
      return contents.of(version.get());
    }

    private void hunk(Hunk hunk) {
      String range =
          "@@ -"
              + range(hunk.oldStart(), hunk.oldCount())
              + " +"
              + range(hunk.newStart(), hunk.newCount())
              + " @@";
      put(ink.place(range));
      hunk.lines().forEach(this::line);
    }

    private void line(String line) {
      boolean ended = line.endsWith("\n");
      String text = shown(ended ? line.substring(0, line.length() - 1) : line);
      put(
          switch (line.charAt(0)) {
            case '+' -> ink.added(text);
            case '-' -> ink.removed(text);
            default -> text;
          });
      if (!ended) {
        put("\\ No newline at end of file");
      }
    }

    /** Returns a text whose chars are bytes, or made harmless of what these say. */
    private String shown(String bytes) {
      return harmless ? ContentText.line(bytes.getBytes(StandardCharsets.ISO_8859_1)) : bytes;
    }

    private void head(String text) {
      String name = harmless ? ContentText.harmless(text) : text;
      write(ink.head(name).getBytes(StandardCharsets.UTF_8));
    }

    private void put(String text) {
      write(text.getBytes(harmless ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private void write(byte[] line) {
      out.writeBytes(line);
      out.write('\n');
    }

    private static String name(String side, Optional<Version> version, RepoPath path) {
      return version.isPresent() ? GitNames.quoted(side, path) : "/dev/null";
    }

    private static String hex(Optional<Version> version) {
      return version.map(there -> there.blob().abbreviated()).orElse("0000000");
    }

    private static String range(int start, int count) {
      return count == 1 ? String.valueOf(start) : start + "," + count;
    }
  }
}
