package dev.afterclick.app.output;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.journal.HoldJson;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.canvas.Harmless;
import dev.afterclick.ui.view.rows.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Tells which holds there are, and about one of them why, and what it cannot stop. */
public final class HoldsReport {

  private static final List<String> DODGES =
      List.of(
          "git push --no-verify to another repository, and a merge on a server",
          "git branch -M onto the trunk, or deleting the trunk and making it again",
          "git -c core.hooksPath=…, tools that do not run git's hooks (libgit2, JGit), and whoever"
              + " writes git's files by hand",
          "on a session's own branch, a version that mixes the other's change into its own");

  private static final Collector<CharSequence, ?, String> COMMAS = Collectors.joining(", ");

  private final Ink ink;
  private final Ages ages;

  public HoldsReport(Ink ink, Instant now) {
    this.ink = ink;
    this.ages = new Ages(now);
  }

  /** Returns one JSON object with all holds. */
  public static String json(List<Hold> holds) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.setIndent("  ");
      out.beginObject().name("holds").beginArray();
      for (Hold hold : holds) {
        out.beginObject();
        HoldJson.hold(out, hold);
        out.endObject();
      }
      out.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** Returns a line for each hold. */
  public List<String> lines(List<Hold> holds) {
    return holds.stream().map(this::line).toList();
  }

  /** Explains a hold: why it is there, what git refuses, what may pass, what would dodge it. */
  public List<String> explained(Hold hold) {
    List<String> lines = new ArrayList<>();
    lines.add(line(hold));
    lines.add("");
    lines.add("  why      " + why(hold));
    lines.add("  since    " + ages.of(hold.since()));
    lines.add("  refused  " + refused(hold));
    lines.add("  passes   " + passes(hold));
    hold.approvals().forEach(approval -> lines.add("           - " + approval(approval)));
    lines.add(
        "  ends     by itself once the versions are alike or merge cleanly, or a session is gone and"
            + " its branch no longer brings its version;");
    lines.add("           else: " + wayOn(hold));
    lines.add("  dodged   by what runs none of git's hooks here:");
    DODGES.forEach(dodge -> lines.add("           - " + dodge));
    return lines;
  }

  private static String wayOn(Hold hold) {
    String release = "afterclick release " + hold.id() + " --reason TEXT";
    return hold.isInForce()
        ? "afterclick reconcile " + hold.id() + ", or as it is: " + release
        : release;
  }

  private String line(Hold hold) {
    String line =
        ink.of(
                hold.isInForce() ? Row.Rank.CONFLICT : Row.Rank.NONE,
                hold.id() + "  " + Harmless.of(hold.path().value()))
            + "  "
            + hold.terms().parties().stream().map(this::party).collect(Collectors.joining(", "))
            + "  "
            + hold.terms().kind().word();
    String passing =
        hold.approvals().stream()
            .map(approval -> "  " + ink.dim(passing(approval)))
            .collect(Collectors.joining());
    return hold.release()
        .map(release -> line + "  " + ink.dim(released(hold, release)))
        .orElse(line + passing);
  }

  private static String released(Hold hold, Hold.Release release) {
    return "released: "
        + Harmless.of(release.reason())
        + (hold.isWaiting()
            ? "; until that is committed, git keeps out what was there before"
            : "");
  }

  private static String passing(Hold.Approval approval) {
    String whose = Harmless.of(approval.label());
    return whose + "'s version may pass: " + Harmless.of(approval.reason());
  }

  private String approval(Hold.Approval approval) {
    String blobs = approval.contents().stream().map(HoldsReport::content).sorted().collect(COMMAS);
    return passing(approval) + " (" + blobs + ", " + ages.of(approval.at()) + ")";
  }

  private static String content(Optional<BlobId> blob) {
    return blob.map(id -> id.abbreviated()).orElse("the deletion");
  }

  private String party(HoldParty party) {
    return Harmless.of(party.label()) + " " + ink.dim(ages.of(party.side().touched()));
  }

  private static String why(Hold hold) {
    String who =
        hold.terms().parties().stream()
            .map(party -> Harmless.of(party.label()))
            .collect(Collectors.joining(" and "));
    return switch (hold.terms().kind()) {
      case CLOBBER -> who + " dropped what had just been written to the file";
      default ->
          who + " changed it, and git cannot merge that (" + hold.terms().kind().word() + ")";
    };
  }

  private static String refused(Hold hold) {
    if (!hold.isInForce()) {
      return hold.isWaiting()
          ? "the versions from before the reconciliation, until the result is committed"
          : "nothing any more";
    }
    return "no branch takes the other's version"
        + hold.terms()
            .trunk()
            .map(trunk -> ", and " + Harmless.of(trunk) + " takes none")
            .orElse("");
  }

  private static String passes(Hold hold) {
    if (hold.isWaiting()) {
      return "everything but what was reconciled, from a branch that has that still";
    }
    if (!hold.isInForce()) {
      return "everything, as long as the sessions' versions are those that were approved";
    }
    String approved =
        hold.approved().isEmpty()
            ? ""
            : ", and what was approved: "
                + hold.approved().stream().map(HoldsReport::content).sorted().collect(COMMAS);
    return "each session's own work on its own branch" + approved;
  }
}
