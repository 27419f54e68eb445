package dev.afterclick.journal;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.model.AgentState;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import dev.afterclick.model.Warning;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Writes the fields of afterclick's things, the same wherever JSON goes.
 *
 * <p>Times are RFC 3339 in UTC; paths have {@code /} and are relative to their worktree, their
 * bytes that are not UTF-8 percent-escaped. Each method writes fields only; the caller opens the
 * object.
 */
public final class Json {

  private Json() {}

  public static void session(JsonWriter out, Session session) throws IOException {
    out.name("id").value(session.id().value());
    out.name("label").value(session.label());
    out.name("agent").value(session.agent().orElse(null));
    out.name("state").value(session.state().map(AgentState::word).orElse(null));
    out.name("worktree").value(session.worktree().root().toString());
    out.name("branch").value(session.worktree().branch().orElse(null));
    out.name("head").value(session.worktree().head().map(head -> head.hex()).orElse(null));
    out.name("changes").value(session.changes().size());
  }

  /** Writes an overlap as it came, ended or was judged; a hold on it has entries of its own. */
  static void overlap(JsonWriter out, Overlap overlap) throws IOException {
    overlap(out, overlap, Optional.empty());
  }

  /** Writes an overlap, and the hold that is on it. */
  public static void overlap(JsonWriter out, Overlap overlap, Optional<Hold> hold)
      throws IOException {
    out.name("path").value(overlap.path().escaped());
    out.name("verdict").value(overlap.verdict().name());
    out.name("kind").value(overlap.kind().word());
    out.name("policy").value(overlap.policy().word());
    out.name("landed").value(overlap.isLanded());
    out.name("hold").value(hold.map(on -> on.id().value()).orElse(null));
    out.name("sessions").beginArray();
    for (Party party : overlap.parties()) {
      out.beginObject();
      party(out, party);
      out.endObject();
    }
    out.endArray();
  }

  public static void touch(JsonWriter out, Touch touch) throws IOException {
    out.name("id").value(touch.id());
    out.name("session").value(touch.session().value());
    out.name("label").value(touch.label());
    if (touch.isOfAgent()) {
      out.name("worktree").value(touch.worktree().value());
    }
    out.name("path").value(touch.path().escaped());
    if (touch.origin().isPresent()) {
      out.name("origin").value(touch.origin().get().escaped());
    }
    out.name("change").value(touch.change().word());
    version(out, "before", touch.before());
    mode(out, "beforeMode", touch.before());
    version(out, "blob", touch.after());
    mode(out, "mode", touch.after());
    if (touch.lines().isPresent()) {
      out.name("added").value(touch.lines().get().added());
      out.name("removed").value(touch.lines().get().removed());
    }
    out.name("attribution").value(touch.attribution().name());
    if (!touch.candidates().isEmpty()) {
      candidates(out, touch.candidates());
    }
    if (touch.late()) {
      out.name("late").value(true);
    }
  }

  private static void candidates(JsonWriter out, List<Candidate> candidates) throws IOException {
    out.name("candidates").beginArray();
    for (Candidate candidate : candidates) {
      out.beginObject();
      out.name("label").value(candidate.label());
      out.name("session").value(candidate.session().value());
      out.endObject();
    }
    out.endArray();
  }

  public static void degradation(JsonWriter out, Degradation degradation) throws IOException {
    out.name("kind").value(degradation.kind().word());
    out.name("worktree").value(degradation.worktree().map(id -> id.value()).orElse(null));
    out.name("folder").value(degradation.folder().map(RepoPath::escaped).orElse(null));
    out.name("detail").value(degradation.detail());
  }

  /** Writes what an agent was told; {@code other} is what tells it from a refusal of git. */
  static void warning(JsonWriter out, Warning warning) throws IOException {
    out.name("path").value(warning.path().escaped());
    out.name("label").value(warning.label());
    out.name("session").value(warning.by().value());
    out.name("agent").value(warning.agent());
    out.name("other").value(warning.other());
    out.name("denied").value(warning.denied());
    if (warning.hold().isPresent()) {
      out.name("hold").value(warning.hold().get().value());
    }
  }

  public static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static void party(JsonWriter out, Party party) throws IOException {
    out.name("label").value(party.label());
    Optional<SessionId> who = party.author().or(party::session);
    out.name("session").value(who.map(SessionId::value).orElse(null));
    out.name("path").value(party.path().escaped());
    out.name("change").value(party.change().word());
    out.name("touched").value(time(party.touched()));
    version(out, "blob", party.version());
  }

  private static void version(JsonWriter out, String name, Optional<Version> version)
      throws IOException {
    out.name(name).value(version.map(v -> v.blob().hex()).orElse(null));
  }

  private static void mode(JsonWriter out, String name, Optional<Version> version)
      throws IOException {
    out.name(name).value(version.map(v -> v.mode().octal()).orElse(null));
  }
}
