package dev.afterclick.app.command;

import dev.afterclick.model.Party;
import dev.afterclick.model.SessionId;
import dev.afterclick.reconcile.Choices;
import dev.afterclick.ui.view.ReconcileRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** Choices that a person has put aside for later, a file for each path and two sessions. */
record PutAside(Path commonDir) {

  /** Returns what was put aside of the same two; nothing if that cannot be read any more. */
  Optional<Choices> read(ReconcileRequest request) {
    try {
      return Optional.of(Choices.read(Files.readString(file(request))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(ReconcileRequest request, Choices choices) throws IOException {
    Path file = file(request);
    Files.createDirectories(file.getParent());
    Path whole = Files.createTempFile(file.getParent(), "choices", ".new");
    Files.writeString(whole, choices.write());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void forget(ReconcileRequest request) throws IOException {
    Files.deleteIfExists(file(request));
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
