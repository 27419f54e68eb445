package dev.afterclick.journal;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Chosen;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Told;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Writes what is told of holds. */
public final class HoldJson {

  private HoldJson() {}

  /** Writes the fields of a hold itself. */
  public static void hold(JsonWriter out, Hold hold) throws IOException {
    terms(out, hold);
    if (!hold.approvals().isEmpty()) {
      out.name("approvals").beginArray();
      for (Hold.Approval approval : hold.approvals()) {
        out.beginObject();
        out.name("time").value(Json.time(approval.at()));
        approval(out, approval);
        out.endObject();
      }
      out.endArray();
    }
    if (hold.release().isPresent()) {
      out.name("released").value(Json.time(hold.release().get().at()));
      out.name("reason").value(hold.release().get().reason());
      if (hold.release().get().by().isPresent()) {
        out.name("by").value(hold.release().get().by().get());
      }
      approved(out, hold);
      if (hold.isWaiting()) {
        out.name("waiting").value(true);
      }
    }
  }

  private static void approval(JsonWriter out, Hold.Approval approval) throws IOException {
    out.name("only").value(approval.label());
    out.name("blobs").beginArray();
    for (Optional<BlobId> blob : approval.contents()) {
      out.value(blob.map(BlobId::hex).orElse(null));
    }
    out.endArray();
    out.name("reason").value(approval.reason());
  }

  private static void terms(JsonWriter out, Hold hold) throws IOException {
    out.name("id").value(hold.id().value());
    out.name("path").value(hold.path().escaped());
    out.name("kind").value(hold.terms().kind().word());
    out.name("sessions").beginArray();
    for (HoldParty party : hold.terms().parties()) {
      out.beginObject();
      out.name("branch").value(party.branch().orElse(null));
      Json.party(out, party.side());
      out.endObject();
    }
    out.endArray();
    out.name("since").value(Json.time(hold.since()));
  }

  /** Nothing stands for the deletion of the path. */
  private static void approved(JsonWriter out, Hold hold) throws IOException {
    out.name("approved").beginArray();
    for (String blob :
        hold.approved().stream().map(each -> each.map(BlobId::hex).orElse("")).sorted().toList()) {
      out.value(blob.isEmpty() ? null : blob);
    }
    out.endArray();
  }

  static void fields(JsonWriter out, Entry entry) throws IOException {
    if (entry instanceof Entry.HoldSeen seen) {
      out.name("event").value("hold");
      hold(out, seen.hold());
      out.name("what").value(seen.change().name().toLowerCase(Locale.ROOT));
      if (seen.change() == Entry.HoldChange.ENDED) {
        out.name("ended").value(true);
        out.name("why").value(seen.reason());
      }
    } else if (entry instanceof Entry.Released released) {
      out.name("event").value("release");
      hold(out, released.hold());
    } else if (entry instanceof Entry.ChoiceMade made) {
      out.name("event").value("choice");
      chosen(out, made.chosen());
    } else if (entry instanceof Entry.Approved approved) {
      out.name("event").value("release");
      terms(out, approved.hold());
      approval(out, approved.approval());
    } else if (entry instanceof Entry.GuardTold told) {
      out.name("event").value(told.told().refused() ? "warn" : "bypass");
      told(out, told.told());
    } else if (entry instanceof Entry.Dodged dodged) {
      out.name("event").value("bypass");
      hold(out, dodged.hold());
      out.name("dodged").value(true);
      out.name("label").value(dodged.label());
      out.name("ref").value(dodged.trunk());
    }
  }

  private static void chosen(JsonWriter out, Chosen chosen) throws IOException {
    out.name("hold").value(chosen.hold().map(HoldId::value).orElse(null));
    out.name("path").value(chosen.path().escaped());
    out.name("hunk").value(chosen.hunk());
    out.name("take").value(chosen.take());
    out.name("by").value(chosen.by());
    version(out, "base", chosen.base());
    out.name("ours").value(chosen.ours());
    version(out, "oursBlob", chosen.before());
    out.name("theirs").value(chosen.theirs());
    version(out, "theirsBlob", chosen.other());
    version(out, "blob", chosen.result());
    out.name("mode").value(chosen.result().map(result -> result.mode().octal()).orElse(null));
  }

  private static void version(JsonWriter out, String name, Optional<Version> version)
      throws IOException {
    out.name(name).value(version.map(each -> each.blob().hex()).orElse(null));
  }

  private static void told(JsonWriter out, Told told) throws IOException {
    out.name("told").value(told.name());
    out.name("hold").value(told.hold().value());
    out.name("path").value(told.path().escaped());
    out.name("refused").value(told.refused());
    out.name("operation").value(told.operation());
    out.name("ref").value(told.ref());
    out.name("session").value(told.by().map(by -> by.value()).orElse(null));
    if (told.label().isPresent()) {
      out.name("label").value(told.label().get());
    }
    out.name("incoming").value(told.incoming().orElse(null));
    if (told.reason().isPresent()) {
      out.name("reason").value(told.reason().get());
    }
  }
}
