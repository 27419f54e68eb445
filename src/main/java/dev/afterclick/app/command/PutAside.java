package dev.afterclick.app.command;

import dev.afterclick.model.Party;
import dev.afterclick.model.SessionId;
import dev.afterclick.reconcile.Choices;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Saved;
import dev.afterclick.ui.view.reconcile.WholeTake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Choices that a person has put aside for later, a file for each path and two sessions. */
record PutAside(Path commonDir) {

  private static final String WHOLE = "whole ";

  /**
   * Returns what was put aside of the same two, be it from the other one's worktree, where ours was
   * theirs; nothing if that cannot be read any more.
   */
  Optional<Saved> read(ReconcileRequest request) {
    return readAs(request).or(() -> readAs(request.turned()).map(Saved::turnedRound));
  }

  private Optional<Saved> readAs(ReconcileRequest request) {
    try {
      String text = Files.readString(file(request));
      return text.startsWith(WHOLE)
          ? whole(request, text).map(Saved::of)
          : Optional.of(Saved.of(Choices.read(text)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A whole file is chosen among just these versions, and no others. */
  private static Optional<WholeTake> whole(ReconcileRequest request, String text) {
    return Stream.of(WholeTake.values())
        .filter(take -> text.equals(whole(request, take)))
        .findFirst();
  }

  private static String whole(ReconcileRequest request, WholeTake take) {
    return WHOLE + take + " " + blob(request.ours()) + " " + blob(request.theirs()) + "\n";
  }

  private static String blob(Party party) {
    return party.version().map(version -> version.blob().hex()).orElse("-");
  }

  void write(ReconcileRequest request, Saved saved) throws IOException {
    String text =
        saved
            .choices()
            .map(Choices::write)
            .orElseGet(() -> whole(request, saved.whole().orElseThrow()));
    Path file = file(request);
    Files.createDirectories(file.getParent());
    Path whole = Files.createTempFile(file.getParent(), "choices", ".new");
    Files.writeString(whole, text);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (!file.equals(file(request.turned()))) {
      Files.deleteIfExists(file(request.turned())); // What is chosen last counts.
    }
  }

  void forget(ReconcileRequest request) throws IOException {
    Files.deleteIfExists(file(request));
    Files.deleteIfExists(file(request.turned()));
  }

  /** A name that no path or label can lead out of the folder. */
  private Path file(ReconcileRequest request) {
    String of =
        request.path().escaped()
            + "\n"
            + session(request.ours())
            + "\n"
            + session(request.theirs());
    UUID name = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    return commonDir.resolve("afterclick").resolve("choices").resolve(name.toString());
  }

  private static String session(Party party) {
    return party.session().map(SessionId::value).orElse("");
  }
}
