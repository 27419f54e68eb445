package dev.afterclick.git.history;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Touch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a session touched within a moment, at most once at each path: one commit's worth.
 *
 * <p>For one thread.
 */
final class Touching {

  private static final int SUBJECT = 72;

  private final Map<RepoPath, Touch> touches = new LinkedHashMap<>();
  private Instant at = Instant.EPOCH;

  boolean has(RepoPath path) {
    return touches.containsKey(path);
  }

  void add(Instant moment, Touch touch) {
    at = moment;
    touches.put(touch.path(), touch);
  }

  Map<RepoPath, Touch> touches() {
    return touches;
  }

  /** Returns when the last of them happened. */
  Instant at() {
    return at;
  }

  /** Returns the name that the session had at the last of them. */
  String label() {
    return touches.values().stream().reduce((first, second) -> second).orElseThrow().label();
  }

  /** Returns a commit message: what was touched in short, then each touch by its id. */
  String message() {
    StringBuilder text = new StringBuilder(subject()).append('\n');
    for (Touch touch : touches.values()) {
      text.append('\n').append(touch.id()).append(' ').append(said(touch));
    }
    return text.toString();
  }

  private String subject() {
    String first = said(touches.values().iterator().next());
    String all = touches.size() == 1 ? first : first + " and " + (touches.size() - 1) + " more";
    return all.length() <= SUBJECT ? all : touches.size() + " touched";
  }

  private static String said(Touch touch) {
    return touch.change().word() + " " + touch.path().escaped().replaceAll("\\p{Cntrl}", "?");
  }
}
