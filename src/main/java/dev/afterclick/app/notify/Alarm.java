package dev.afterclick.app.notify;

import dev.afterclick.model.Entry;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.board.Sentence;
import dev.afterclick.ui.canvas.Harmless;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An overlap that a person is to be told of.
 *
 * @param at when it is told
 * @param hold the hold on it, if there is one by then
 */
record Alarm(Instant at, Overlap overlap, Optional<HoldId> hold) {

  /** Tells of several in one line that cannot act on a terminal. */
  static String words(List<Alarm> alarms) {
    String more = alarms.size() > 1 ? " (+" + (alarms.size() - 1) + " more)" : "";
    return "afterclick: " + alarms.get(0).words() + more;
  }

  /** Tells of it as the board does. */
  String words() {
    Sentence said = Sentence.of(new Entry.OverlapSeen(at, overlap, false));
    String path = said.path().map(RepoPath::value).orElse("");
    String held = hold.map(id -> ", held as " + id).orElse("");
    return Harmless.of(said.before() + path + said.after() + held);
  }

  /** Returns the facts for a command; a name that is not UTF-8 is escaped as in JSON. */
  Map<String, String> variables(Path repository) {
    boolean left = overlap.left().touched().isAfter(overlap.right().touched());
    Party later = left && !overlap.isClobber() ? overlap.left() : overlap.right();
    Party earlier = later.equals(overlap.left()) ? overlap.right() : overlap.left();
    Map<String, String> facts = new TreeMap<>();
    facts.put("AFTERCLICK_EVENT", hold.isPresent() ? "hold" : "overlap");
    facts.put("AFTERCLICK_REPOSITORY", repository.toString());
    facts.put("AFTERCLICK_PATH", overlap.path().escaped());
    facts.put("AFTERCLICK_SESSION", later.label());
    facts.put("AFTERCLICK_OTHER", earlier.label());
    facts.put("AFTERCLICK_VERDICT", overlap.verdict().name());
    facts.put("AFTERCLICK_KIND", overlap.kind().word());
    facts.put("AFTERCLICK_HOLD", hold.map(HoldId::toString).orElse(""));
    facts.put("AFTERCLICK_MESSAGE", words());
    facts.replaceAll((name, value) -> value.replace("\0", ""));
    return facts;
  }
}
