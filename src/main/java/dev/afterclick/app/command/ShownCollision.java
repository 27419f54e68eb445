package dev.afterclick.app.command;

import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Flank;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.SessionId;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the screen for what was found on the disk. */
final class ShownCollision {

  private ShownCollision() {}

  /** Returns what shows a collision. */
  static ReconcileRequest of(Collision collision) {
    return new ReconcileRequest(
        collision.path(),
        collision.kind(),
        collision.base(),
        party(collision, collision.ours()),
        party(collision, collision.theirs()));
  }

  private static Party party(Collision collision, Flank flank) {
    return new Party(
        Optional.of(session(collision, flank)),
        flank.label(),
        flank.path(),
        ChangeKind.between(collision.base(), flank.version()),
        flank.version(),
        flank.touched());
  }

  /** What was lost stood where the other does now. */
  private static SessionId session(Collision collision, Flank flank) {
    return Stream.concat(flank.seats().stream(), collision.ours().seats().stream())
        .findFirst()
        .orElseThrow()
        .session();
  }
}
