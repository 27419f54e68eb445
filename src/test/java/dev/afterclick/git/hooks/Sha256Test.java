package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Nothing here counts on ids of one length. */
final class Sha256Test extends Matrix {

  @Override
  Scene template(Path folder) {
    return Scene.create(folder, "--object-format=sha256");
  }

  @Override
  Stream<Case> cases() {
    return Stream.of(
        in("main", "git merge billing-fix").isHeld("Merge"),
        in("main", "git reset --keep billing-fix").isHeld("Reset", "git read-tree"),
        in("charts", "git push -q origin billing-fix:main").isHeld("Push"),
        in("main", "git merge -q charts"));
  }
}
