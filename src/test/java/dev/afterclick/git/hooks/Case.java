package dev.afterclick.git.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation under a hold, and what must come of it.
 *
 * @param name what it is, in words
 * @param setup lines of shell that run before, without hooks
 * @param where the worktree it runs in
 * @param operation lines of shell; the last one is the operation
 * @param hold makes the hold's file
 * @param word what the sentence calls an operation that is held; empty for one that is allowed
 * @param back how the way back begins; empty where nothing may be left
 * @param tells what must be in the sentence, or for one that is allowed in what is told the engine
 */
record Case(
    String name,
    String setup,
    String where,
    String operation,
    Function<Scene, String> hold,
    String word,
    String back,
    String tells) {

  private static final Pattern WAY_BACK = Pattern.compile("The exact way back: (.*)");

  /** Begins a case: what somebody does in a worktree. */
  static Case in(String where, String operation) {
    return new Case(operation, "", where, operation, Scene::hold, "", "", "");
  }

  Case named(String words) {
    return new Case(words, setup, where, operation, hold, word, back, tells);
  }

  /** Says what was done before, in the main worktree, while there was no hold. */
  Case after(String lines) {
    String words = name.equals(operation) ? operation + ", after " + lines : name;
    return new Case(words, lines, where, operation, hold, word, back, tells);
  }

  Case under(Function<Scene, String> another) {
    return new Case(name, setup, where, operation, another, word, back, tells);
  }

  /** Says that it is held, and leaves everything as it was. */
  Case isHeld(String as) {
    return isHeld(as, "");
  }

  /** Says that it is held late, and that the command which begins like that undoes it. */
  Case isHeld(String as, String wayBack) {
    return new Case(name, setup, where, operation, hold, as, wayBack, tells);
  }

  /** Says what must be in the sentence, or in the bypass that is told. */
  Case telling(String words) {
    return new Case(name, setup, where, operation, hold, word, back, words);
  }

  boolean isAllowed() {
    return word.isEmpty();
  }

  void play(Scene scene) {
    if (!setup.isEmpty()) {
      Shell.prepare(scene.path("main"), setup);
    }
    String text = hold.apply(scene);
    scene.writeHold(text);
    if (isAllowed()) {
      Shell.Result result = Shell.run(scene.path(where), operation);
      assertEquals(0, result.exit(), result.said());
      assertFalse(result.said().contains("afterclick:"), result.said());
      assertBypass(scene.told());
    } else {
      Standing before = Standing.of(scene);
      Shell.Result result = Shell.run(scene.path(where), operation);
      assertHeld(scene, result, text);
      assertTheWayBack(scene, before, result.said());
    }
  }

  private void assertBypass(String told) {
    if (tells.isEmpty()) {
      assertEquals("", told);
    } else {
      assertTrue(told.startsWith("afterclick-told 1\nwhat bypass\nhold h1\n"), told);
      assertTrue(told.contains(tells), told);
      assertEquals(told.indexOf("\nend\n"), told.length() - 5, "told of it once: " + told);
    }
  }

  private void assertHeld(Scene scene, Shell.Result result, String text) {
    assertNotEquals(0, result.exit(), result.said());
    boolean reconciled = text.contains("\noutdated ");
    String until = reconciled ? "that is committed." : "you reconcile.";
    assertTrue(result.said().contains(word + " held until " + until), result.said());
    String wayOn = "afterclick " + (reconciled ? "release h1" : "reconcile h1");
    assertTrue(result.said().contains(wayOn), result.said());
    assertTrue(result.said().contains(tells), result.said());
    String told = scene.told();
    assertTrue(told.startsWith("afterclick-told 1\nwhat refused\nhold h1\n"), told);
    assertTrue(told.endsWith("\nend\n"), told);
    String operationWord = "\noperation " + word.toLowerCase(Locale.ROOT) + "\n";
    assertTrue(told.contains(operationWord), told);
  }

  private void assertTheWayBack(Scene scene, Standing before, String said) {
    Matcher way = WAY_BACK.matcher(said);
    if (way.find()) {
      assertFalse(back.isEmpty(), "left something behind: " + said);
      assertTrue(way.group(1).startsWith(back), said);
      Shell.Result undone = Shell.run(scene.path(where), way.group(1));
      assertEquals(0, undone.exit(), undone.said());
    } else {
      assertEquals("", back, said);
      assertTrue(said.contains("  Nothing was "), said);
    }
    assertEquals("", Standing.of(scene).since(before), said);
  }

  @Override
  public String toString() {
    return name + (isAllowed() ? " is allowed" : " is held") + " in " + where;
  }
}
