package dev.afterclick.reconcile;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts three texts into hunks and says who changed each. */
final class Hunks {

  private final List<String> base;
  private final List<String> ours;
  private final List<String> theirs;
  private final DiffAlgorithmI<String> algorithm;
  private final List<Hunk> hunks = new ArrayList<>();

  private Hunks(Sides sides, DiffAlgorithmI<String> algorithm) {
    this.base = sides.lines(Source.BASE);
    this.ours = sides.lines(Source.OURS);
    this.theirs = sides.lines(Source.THEIRS);
    this.algorithm = algorithm;
  }

  static List<Hunk> of(Sides sides, Blanks blanks, DiffAlgorithmI<String> algorithm) {
    Hunks hunks = new Hunks(sides, algorithm);
    if (!sides.hasBase()) {
      hunks.added(blanks);
    } else if (blanks == Blanks.COUNT) {
      hunks.threeWay();
    } else {
      hunks.threeWayBesideBlanks();
    }
    return List.copyOf(hunks.hunks);
  }

  private void threeWay() {
    for (Diff3.Part part : Diff3.of(base, ours, theirs, algorithm)) {
      Judged judged = Judged.of(Blanks.COUNT, part.base(), part.ours(), part.theirs());
      add(judged, part.base(), part.ours(), part.theirs());
    }
  }

  /** Compares lines without their blanks, and then looks at the lines themselves. */
  private void threeWayBesideBlanks() {
    List<Diff3.Part> parts =
        Diff3.of(Blanks.stripped(base), Blanks.stripped(ours), Blanks.stripped(theirs), algorithm);
    for (Diff3.Part part : parts) {
      Stretch b = Stretch.of(base, part.base().from(), part.base().to());
      Stretch o = Stretch.of(ours, part.ours().from(), part.ours().to());
      Stretch t = Stretch.of(theirs, part.theirs().from(), part.theirs().to());
      if (part.changed()) {
        add(Judged.of(Blanks.IGNORE, b, o, t), b, o, t);
      } else {
        byLine(b, o, t);
      }
    }
  }

  /** Cuts a stretch where only blanks may differ wherever another side did so. */
  private void byLine(Stretch b, Stretch o, Stretch t) {
    int from = 0;
    for (int i = 1; i <= b.size(); i++) {
      Judged first = judged(b, o, t, from);
      if (i == b.size() || judged(b, o, t, i).kind() != first.kind()) {
        add(first, b.part(from, i), o.part(from, i), t.part(from, i));
        from = i;
      }
    }
  }

  private static Judged judged(Stretch b, Stretch o, Stretch t, int line) {
    return Judged.of(
        Blanks.IGNORE, b.part(line, line + 1), o.part(line, line + 1), t.part(line, line + 1));
  }

  /**
   * Compares two files without a base. A diff3 against nothing would be one conflict from the first
   * line to the last; as in git's merge, what both have is no conflict.
   */
  private void added(Blanks blanks) {
    boolean ignore = blanks == Blanks.IGNORE;
    List<Change> edits =
        Diff3.edits(
            ignore ? Blanks.stripped(ours) : ours,
            ignore ? Blanks.stripped(theirs) : theirs,
            algorithm);
    int o = 0;
    int t = 0;
    for (Change edit : edits) {
      both(blanks, o, edit.startOriginal, t, edit.startRevised);
      both(blanks, edit.startOriginal, edit.endOriginal, edit.startRevised, edit.endRevised);
      o = edit.endOriginal;
      t = edit.endRevised;
    }
    both(blanks, o, ours.size(), t, theirs.size());
  }

  private void both(Blanks blanks, int oursFrom, int oursTo, int theirsFrom, int theirsTo) {
    if (oursFrom < oursTo || theirsFrom < theirsTo) {
      Stretch o = Stretch.of(ours, oursFrom, oursTo);
      Stretch t = Stretch.of(theirs, theirsFrom, theirsTo);
      add(Judged.without(blanks, o, t), new Stretch(0, List.of()), o, t);
    }
  }

  private void add(Judged judged, Stretch b, Stretch o, Stretch t) {
    hunks.add(new Hunk(hunks.size(), judged.kind(), judged.preset(), b, o, t));
  }

  /** What is to be said of a stretch. */
  private record Judged(HunkKind kind, Optional<Take> preset) {

    private static Judged of(Blanks blanks, Stretch b, Stretch o, Stretch t) {
      if (o.says(t)) {
        return new Judged(o.says(b) ? HunkKind.SAME : HunkKind.ALIKE, Optional.of(Take.OURS));
      }
      if (t.says(b)) {
        return new Judged(HunkKind.OURS_ONLY, Optional.of(Take.OURS));
      }
      if (o.says(b)) {
        return new Judged(HunkKind.THEIRS_ONLY, Optional.of(Take.THEIRS));
      }
      return blanks == Blanks.IGNORE
          ? besideBlanks(b, o, t)
          : new Judged(HunkKind.CONFLICT, Optional.empty());
    }

    /** Without a base nobody can tell an added line from a dropped one. */
    private static Judged without(Blanks blanks, Stretch o, Stretch t) {
      if (o.says(t)) {
        return new Judged(HunkKind.ALIKE, Optional.of(Take.OURS));
      }
      return blanks == Blanks.IGNORE && Blanks.onlyIn(o, t)
          ? new Judged(HunkKind.BLANKS, Optional.of(Take.OURS))
          : new Judged(HunkKind.CONFLICT, Optional.empty());
    }

    private static Judged besideBlanks(Stretch b, Stretch o, Stretch t) {
      if (Blanks.onlyIn(b, t) || Blanks.onlyIn(o, t)) {
        return new Judged(HunkKind.BLANKS, Optional.of(Take.OURS));
      }
      return Blanks.onlyIn(b, o)
          ? new Judged(HunkKind.BLANKS, Optional.of(Take.THEIRS))
          : new Judged(HunkKind.CONFLICT, Optional.empty());
    }
  }
}
