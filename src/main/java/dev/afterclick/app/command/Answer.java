package dev.afterclick.app.command;

import dev.afterclick.app.reconcile.Pick;
import dev.afterclick.app.reconcile.Wanted;

/** What a path is to become, and how that is told. */
record Answer(Wanted wanted, Pick pick) {}
