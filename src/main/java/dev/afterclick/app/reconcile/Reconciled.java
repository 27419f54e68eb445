package dev.afterclick.app.reconcile;

import dev.afterclick.model.Hold;
import java.util.List;
import java.util.Optional;

/**
 * What came of a reconciliation.
 *
 * @param collision what it was between
 * @param wanted what that became
 * @param reach where it went
 * @param written the files that were changed
 * @param released the hold that was let go; nothing if none was on the path, or if it has to last
 * @param notes what else the person should know, one sentence each
 */
public record Reconciled(
    Collision collision,
    Wanted wanted,
    Reach reach,
    List<Move> written,
    Optional<Hold> released,
    List<String> notes) {}
