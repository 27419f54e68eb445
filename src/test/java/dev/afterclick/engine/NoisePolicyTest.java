package dev.afterclick.engine;

import static dev.afterclick.engine.World.marked;
import static dev.afterclick.engine.World.modified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Marks;
import dev.afterclick.model.Policy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an overlap may lead to, by its path and by what the attributes say. */
final class NoisePolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"CLAUDE.md", "docs/AGENTS.md", "package-lock.json", "crates/x/Cargo.lock"})
  void onlyWarnsAboutNotesAndLockFiles(String path) {
    World world = World.with("a", "b").touches("a", modified(path, "A"));

    world.touches("b", modified(path, "B"));

    assertEquals(Policy.WARN, world.board().overlaps().get(0).policy());
  }

  @Test
  void letsTheAttributesDecideAndTheQuieterSideWin() {
    Marks hold = new Marks(Optional.of(Policy.HOLD), false);
    Marks off = new Marks(Optional.of(Policy.OFF), false);
    Marks generated = new Marks(Optional.empty(), true);

    assertEquals(Policy.HOLD, policyOf("Cargo.lock", hold, hold));
    assertEquals(Policy.WARN, policyOf("a.ts", generated, Marks.NONE));
    assertEquals(Policy.HOLD, policyOf("a.ts", Marks.NONE, Marks.NONE));
    assertTrue(overlap("a.ts", off, hold).overlaps().isEmpty());
  }

  private static Policy policyOf(String path, Marks left, Marks right) {
    return overlap(path, left, right).board().overlaps().get(0).policy();
  }

  private static World overlap(String path, Marks left, Marks right) {
    return World.with("a", "b")
        .touches("a", marked(modified(path, "A"), left))
        .touches("b", marked(modified(path, "B"), right));
  }
}
