package dev.afterclick.ui.reconcile;

import dev.afterclick.reconcile.Origin;
import dev.afterclick.reconcile.Source;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.reconcile.Reconciling;

/** What the sides are called, and how they look. */
record Origins(Scene scene, Reconciling open) {

  String label(Source source) {
    return switch (source) {
      case BASE -> "base";
      case OURS -> open.shown().ours().label();
      case THEIRS -> open.shown().theirs().label();
    };
  }

  String glyph(Source source) {
    return switch (source) {
      case BASE -> scene.glyph(Glyph.BASE);
      case OURS -> scene.glyph(Glyph.OURS);
      case THEIRS -> scene.glyph(Glyph.THEIRS);
    };
  }

  static Role role(Source source) {
    return switch (source) {
      case BASE -> Role.DIM;
      case OURS -> Role.OURS;
      case THEIRS -> Role.THEIRS;
    };
  }

  /** Says where a line of the result comes from; nothing where all sides have it. */
  String words(Origin origin) {
    String from = scene.glyph(Glyph.FROM) + " ";
    return switch (origin) {
      case SAME -> "";
      case OURS -> from + label(Source.OURS);
      case THEIRS -> from + label(Source.THEIRS);
      case ALIKE -> from + "both alike";
      case BASE -> from + "base";
      case EDITED -> from + "edited";
      case UNRESOLVED -> scene.glyph(Glyph.CONFLICT) + " choose";
    };
  }

  String glyph(Origin origin) {
    return switch (origin) {
      case SAME -> " ";
      case OURS -> glyph(Source.OURS);
      case THEIRS -> glyph(Source.THEIRS);
      case ALIKE, EDITED -> scene.glyph(Glyph.TAKEN);
      case BASE -> glyph(Source.BASE);
      case UNRESOLVED -> scene.glyph(Glyph.CONFLICT);
    };
  }

  static Role role(Origin origin) {
    return switch (origin) {
      case SAME -> Role.TEXT;
      case OURS -> Role.OURS;
      case THEIRS -> Role.THEIRS;
      case ALIKE, EDITED -> Role.TAKEN;
      case BASE -> Role.DIM;
      case UNRESOLVED -> Role.CONFLICT;
    };
  }
}
