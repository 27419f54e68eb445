package dev.afterclick.ui.compare;

import com.github.difflib.algorithm.DiffAlgorithmI;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Version;
import dev.afterclick.reconcile.SideBySide;
import dev.afterclick.ui.view.compare.CompareRequest;
import dev.afterclick.ui.view.compare.CompareSide;
import dev.afterclick.ui.view.compare.Compared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads two versions and compares them; says in words why, where it does not. */
public final class Comparer {

  private static final int LARGEST = 4 << 20;

  /** Where git looks for a NUL to tell binaries from text. */
  private static final int SNIFFED = 8000;

  private final Contents contents;
  private final DiffAlgorithmI<String> algorithm;

  public Comparer(Contents contents, DiffAlgorithmI<String> algorithm) {
    this.contents = contents;
    this.algorithm = algorithm;
  }

  /** A request whose versions are all known, and what came of it. */
  public record Comparison(CompareRequest request, Compared result) {}

  /** Looks up which versions are meant, where that is not known yet, and compares them. */
  public Comparison compare(CompareRequest asked) {
    try {
      CompareRequest request = asked.withRight(found(asked.right()));
      return new Comparison(request, compared(request));
    } catch (IOException e) {
      return new Comparison(asked, unreadable(e));
    }
  }

  private CompareSide found(CompareSide side) throws IOException {
    return side.committed().isPresent()
        ? side.found(contents.committed(side.committed().get(), side.path()))
        : side;
  }

  private static Compared unreadable(IOException e) {
    return new Compared.Told("The contents cannot be read: " + e.getMessage());
  }

  private Compared compared(CompareRequest request) {
    try {
      byte[] left = bytes(request.left().version());
      byte[] right = bytes(request.right().version());
      return whyNot(request, left, right)
          .<Compared>map(Compared.Told::new)
          .orElseGet(() -> lines(left, right));
    } catch (IOException e) {
      return unreadable(e);
    } catch (RuntimeException e) {
      // One file that cannot be compared must not end the watching of all others.
      return new Compared.Told("Comparing these two failed, which is a bug: " + e);
    }
  }

  private Compared lines(byte[] left, byte[] right) {
    return new Compared.Lines(SideBySide.of(text(left), text(right), algorithm));
  }

  private static Optional<String> whyNot(CompareRequest request, byte[] left, byte[] right) {
    if (Math.max(left.length, right.length) > LARGEST) {
      return Optional.of("Too large to compare: " + sizes(request, left, right));
    }
    return isBinary(left) || isBinary(right)
        ? Optional.of("Binary: " + sizes(request, left, right))
        : Optional.empty();
  }

  private static String sizes(CompareRequest request, byte[] left, byte[] right) {
    return size(request.left(), left) + ", " + size(request.right(), right) + ".";
  }

  private static String size(CompareSide side, byte[] bytes) {
    return side.version().isEmpty()
        ? side.label() + " has no such file"
        : String.format(Locale.ROOT, "%s has %,d bytes", side.label(), bytes.length);
  }

  /** A submodule has no content here; the commit it stands at is what differs. */
  private byte[] bytes(Optional<Version> version) throws IOException {
    if (version.isEmpty()) {
      return new byte[0];
    }
    if (version.get().mode() == FileMode.SUBMODULE) {
      String commit = "submodule at " + version.get().blob().hex() + "\n";
      return commit.getBytes(StandardCharsets.US_ASCII);
    }
    return contents.read(version.get().blob());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(SNIFFED, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
