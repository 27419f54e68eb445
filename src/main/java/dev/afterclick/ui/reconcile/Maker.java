package dev.afterclick.ui.reconcile;

import com.github.difflib.algorithm.DiffAlgorithmI;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Party;
import dev.afterclick.model.Version;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.reconcile.Sides;
import dev.afterclick.ui.compare.Contents;
import dev.afterclick.ui.view.reconcile.HunkWords;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Saved;
import dev.afterclick.ui.view.reconcile.WholeFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads two versions and their base, and cuts them into hunks; says in words why, where not. */
public final class Maker {

  private static final int LARGEST = 16 << 20;

  private final Contents contents;
  private final Function<ReconcileRequest, Optional<Saved>> saved;
  private final DiffAlgorithmI<String> algorithm;

  /**
   * Makes one.
   *
   * @param saved knows what was chosen earlier
   */
  public Maker(
      Contents contents,
      Function<ReconcileRequest, Optional<Saved>> saved,
      DiffAlgorithmI<String> algorithm) {
    this.contents = contents;
    this.saved = saved;
    this.algorithm = algorithm;
  }

  /** Makes of two versions what a person can choose from, with what was chosen earlier. */
  public Making make(ReconcileRequest request) {
    try {
      Optional<String> why = whyWhole(request);
      return why.isPresent() ? whole(request, why.get()) : hunks(request);
    } catch (IOException e) {
      return new Making.Told("The contents cannot be read: " + e.getMessage());
    } catch (RuntimeException e) {
      // One file that cannot be merged must not end the watching of all others.
      return new Making.Told("Merging these two failed, which is a bug: " + e);
    }
  }

  private Making whole(ReconcileRequest request, String why) {
    WholeFile file = WholeFile.because(why);
    return new Making.Whole(
        saved.apply(request).flatMap(Saved::wholeNow).map(file::take).orElse(file));
  }

  private Making hunks(ReconcileRequest request) throws IOException {
    byte[] ours = bytes(request.ours().version());
    byte[] theirs = bytes(request.theirs().version());
    if (Math.max(ours.length, theirs.length) > LARGEST) {
      return whole(request, "They are too large to be merged here.");
    }
    Optional<byte[]> base =
        request.base().isPresent() ? Optional.of(bytes(request.base())) : Optional.empty();
    Sides sides = Sides.of(base, ours, theirs);
    if (Arrays.equals(ours, theirs)) {
      return whole(
          request, "Their contents are the same; what differs is %s.".formatted(modes(request)));
    }
    return sides.isText()
        ? chosen(request, Reconciliation.of(sides, algorithm))
        : whole(request, "They are binary: there are no lines to choose from.");
  }

  private Making chosen(ReconcileRequest request, Reconciliation made) {
    Reconciliation now =
        saved
            .apply(request)
            .flatMap(known -> known.choicesFor(made))
            .map(choices -> made.choose(choices).now())
            .orElse(made);
    return new Making.Lines(now, new HunkWords(algorithm));
  }

  private byte[] bytes(Optional<Version> version) throws IOException {
    return contents.read(version.orElseThrow().blob());
  }

  /** Says why two versions have no lines to choose from; nothing where they have. */
  private static Optional<String> whyWhole(ReconcileRequest request) {
    Party ours = request.ours();
    Party theirs = request.theirs();
    for (Party party : new Party[] {ours, theirs}) {
      if (party.version().isEmpty()) {
        Party other = party.equals(ours) ? theirs : ours;
        return Optional.of(
            party.label() + " deleted the file, " + other.label() + " went on with it.");
      }
    }
    if (isAny(request, FileMode.SUBMODULE)) {
      return Optional.of("It is a submodule: each side has it at another commit.");
    }
    if (isAny(request, FileMode.SYMLINK)) {
      return Optional.of("It is a symbolic link, at least on one side.");
    }
    boolean renamed =
        Stream.of(ours, theirs).noneMatch(party -> party.path().equals(request.path()));
    return renamed && !ours.path().equals(theirs.path())
        ? Optional.of(
            "Both renamed it: %s has it as %s, %s as %s."
                .formatted(
                    ours.label(), ours.path().value(), theirs.label(), theirs.path().value()))
        : Optional.empty();
  }

  private static boolean isAny(ReconcileRequest request, FileMode mode) {
    return Stream.of(request.ours(), request.theirs())
        .flatMap(party -> party.version().stream())
        .anyMatch(version -> version.mode() == mode);
  }

  private static String modes(ReconcileRequest request) {
    return mode(request.ours()).equals(mode(request.theirs()))
        ? "the name"
        : "the mode, " + mode(request.ours()) + " and " + mode(request.theirs());
  }

  private static String mode(Party party) {
    return party.version().orElseThrow().mode().octal();
  }
}
