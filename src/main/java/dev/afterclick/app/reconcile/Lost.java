package dev.afterclick.app.reconcile;

import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.JournalLine;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.journal.NewestFirst;
import dev.afterclick.journal.Query;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds in the journal what a clobber has lost: its hold knows only what stands there now, and once
 * no engine runs nobody else does.
 */
final class Lost {

  private final Hold hold;
  private final HoldParty standing;

  private Lost(Hold hold) {
    this.hold = hold;
    this.standing = hold.terms().parties().get(0);
  }

  /** Returns what a hold is about, under a name that says that it was lost. */
  static Party of(Repository repository, Hold hold) throws Refused {
    JournalReader journal = JournalReader.below(repository.commonDir().resolve("afterclick"));
    Query query =
        new Query(
            Optional.of("overlap"),
            List.of(hold.path()),
            Optional.empty(),
            Query.EVER,
            Query.ALWAYS);
    try (NewestFirst lines = journal.newestFirst(query)) {
      return new Lost(hold).newest(lines);
    } catch (IOException | IllegalArgumentException e) {
      throw unknown(hold);
    }
  }

  private static Refused unknown(Hold hold) {
    return new Refused(
        "what hold " + hold.id() + " is about was lost, and the journal does not say what it was",
        "afterclick log -p " + hold.path() + " has what stood there; restore brings it back");
  }

  private Party newest(NewestFirst lines) throws IOException, Refused {
    Optional<JournalLine> line = lines.next();
    while (line.isPresent()) {
      if (isMeant(line.get())) {
        return lost(line.get().sessions().get(0));
      }
      line = lines.next();
    }
    throw unknown(hold);
  }

  /** Several agents may work in that worktree, and the line then names one of them. */
  private boolean isMeant(JournalLine line) {
    if (line.field("kind").filter(OverlapKind.CLOBBER.word()::equals).isEmpty()
        || line.field("path").filter(hold.path().escaped()::equals).isEmpty()
        || line.sessions().size() != 2) {
      return false;
    }
    Map<String, String> by = line.sessions().get(1);
    return standing.session().value().equals(by.get("session"))
        || standing.label().equals(by.get("label"));
  }

  private Party lost(Map<String, String> fields) {
    Party lost =
        new Party(
            Optional.of(standing.session()),
            fields.getOrDefault("label", standing.label()),
            hold.path(),
            ChangeKind.MODIFIED,
            Optional.ofNullable(fields.get("blob"))
                .map(hex -> new Version(mode(), new BlobId(hex))),
            Optional.ofNullable(fields.get("touched")).map(Instant::parse).orElse(Instant.EPOCH));
    return new Overlap(
            hold.path(),
            lost,
            standing.side(),
            hold.terms().base(),
            Verdict.CONFLICT,
            OverlapKind.CLOBBER,
            Policy.HOLD)
        .lost();
  }

  /** The line does not say it, and hardly anybody changes it within those seconds. */
  private FileMode mode() {
    return standing.side().version().map(Version::mode).orElse(FileMode.REGULAR);
  }
}
