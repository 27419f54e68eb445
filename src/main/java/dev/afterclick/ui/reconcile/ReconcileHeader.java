package dev.afterclick.ui.reconcile;

import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.reconcile.Choice;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.ReconcileSteps;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.reconcile.Reconciling;
import java.time.Duration;
import java.util.Optional;

/** Paints which path is reconciled, at which hunk the person is, and how many are left. */
final class ReconcileHeader {

  private static final int ROOMY = 70;

  /** Agents pause for a few seconds between two edits of a file. */
  private static final Duration WRITING = Duration.ofSeconds(15);

  private final Scene scene;
  private final Reconciling open;

  ReconcileHeader(Scene scene, Reconciling open) {
    this.scene = scene;
    this.open = open;
  }

  void paint(Area line) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    boolean roomy = line.width() >= ROOMY;
    String right = open.reconciliation().map(made -> left(made, roomy)).orElse("");
    int end = line.width() - 1 - CellText.widthOf(right);
    RepoPath path = open.shown().path();
    String place = open.reconciliation().map(made -> place(made, roomy)).orElse(kind());
    int room = Math.max(CellText.widthOf(path.name()), end - CellText.widthOf(place) - 5);
    PathText text = PathText.fit(path.value(), Math.min(room, end - 2), ellipsis);
    int x = line.put(1, 0, text.folder(), Role.FOLDER);
    x = line.put(x, 0, text.name(), Role.TITLE) + 3;
    x = line.put(x, 0, Clip.end(place, end - x - 1, ellipsis), Role.HEADER);
    String writing = writing();
    if (!writing.isEmpty() && x + 3 + CellText.widthOf(writing) + 3 <= end) {
      line.putRight(end - 3, 0, writing, Role.WARNING);
    }
    boolean done = open.isComplete();
    line.put(end, 0, right, done ? Role.TAKEN : Role.CONFLICT);
  }

  /** Says who has written the file within the last moments, and may not be done. */
  private String writing() {
    boolean ours = isWriting(open.wanted().ours());
    boolean theirs = !open.wanted().isClobber() && isWriting(open.wanted().theirs());
    if (ours && theirs) {
      return "both sessions still writing";
    }
    return ours || theirs
        ? (ours ? open.wanted().ours() : open.wanted().theirs()).label() + " still writing"
        : "";
  }

  private boolean isWriting(Party party) {
    return !open.isOwn(party) && scene.ages().isWithin(WRITING, party.touched());
  }

  private String kind() {
    return open.shown().kind().word();
  }

  private String place(Reconciliation made, boolean roomy) {
    int count = ReconcileSteps.count(made);
    if (open.hunk().isEmpty()) {
      return "";
    }
    int number = ReconcileSteps.number(made, open.place().hunk());
    String at = roomy ? "hunk " + number + " of " + count : number + "/" + count;
    return roomy ? at + ": " + state(made, open.hunk().get()) : at;
  }

  private String state(Reconciliation made, Hunk hunk) {
    Optional<Choice> choice = made.choice(hunk.index());
    String chosen = choice.map(Resolution::word).orElse("");
    return switch (hunk.kind()) {
      case CONFLICT -> made.isOpen(hunk.index()) ? again(made, hunk) : chosen + " chosen";
      case OURS_ONLY, THEIRS_ONLY, BLANKS, ALIKE, SAME ->
          made.chosen(hunk.index()).isPresent() ? chosen + " chosen" : taken(hunk);
    };
  }

  private static String again(Reconciliation made, Hunk hunk) {
    return made.needsLook(hunk.index()) ? "needs another look" : "both changed it";
  }

  private String taken(Hunk hunk) {
    return switch (hunk.kind()) {
      case OURS_ONLY -> "only " + open.shown().ours().label() + " changed it";
      case THEIRS_ONLY -> "only " + open.shown().theirs().label() + " changed it";
      case ALIKE -> "both changed it alike";
      case BLANKS -> "one side changed blanks only";
      default -> "unchanged";
    };
  }

  private static String left(Reconciliation made, boolean roomy) {
    long all = made.hunks().stream().filter(Hunk::isConflict).count();
    if (made.isComplete()) {
      return all == 0 ? "nothing to choose" : roomy ? "all chosen" : "0 left";
    }
    long of = Math.max(all, made.left());
    String hunks = of == 1 ? " hunk left" : " of " + of + " hunks left";
    return made.left() + (roomy ? hunks : " left");
  }
}
