package dev.afterclick.app.command;

import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Flank;
import dev.afterclick.app.reconcile.Seat;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Party;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.util.Optional;

/** Asks the screen for what was found on the disk. */
final class ShownCollision {

  private ShownCollision() {}

  /**
   * Returns what shows a collision.
   *
   * @throws Refused if a side stands on no disk, so that nothing shows when it moves on
   */
  static ReconcileRequest of(Collision collision) throws Refused {
    return new ReconcileRequest(
        collision.path(),
        collision.kind(),
        collision.base(),
        party(collision, collision.ours()),
        party(collision, collision.theirs()));
  }

  private static Party party(Collision collision, Flank flank) throws Refused {
    Seat seat =
        flank.seats().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "what " + flank.label() + " had stands nowhere any more",
                        "--take ours keeps what stands there, --take theirs brings the other back"));
    return new Party(
        Optional.of(seat.session()),
        flank.label(),
        flank.path(),
        ChangeKind.between(collision.base(), flank.version()),
        flank.version(),
        seat.touched());
  }
}
