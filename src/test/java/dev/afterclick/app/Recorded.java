package dev.afterclick.app;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.journal.EntryJson;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A journal and a store as an engine has left them, written without one. */
final class Recorded {

  static final Instant MORNING = Instant.parse("2026-11-22T10:00:00Z");

  private final Path commonDir;
  private final Set<Version> tooLarge = new HashSet<>();
  private Instant at = MORNING;

  Recorded(TempRepo main) {
    this.commonDir = main.path(".git");
  }

  /** Records that a session turned one content into another, and returns the touch's id. */
  String touch(String session, String path, Optional<Version> before, Optional<Version> after) {
    return touch(session, RepoPath.of(path), Optional.empty(), before, after, false);
  }

  String touch(
      String session,
      RepoPath path,
      Optional<RepoPath> origin,
      Optional<Version> before,
      Optional<Version> after,
      boolean late) {
    at = at.plusSeconds(1);
    String id = Long.toString(at.toEpochMilli(), 36) + "000";
    add(
        new Entry.Touched(
            at,
            new Touch(
                id,
                new SessionId(session),
                session,
                path,
                origin,
                kind(origin, before, after),
                before,
                after,
                after.filter(tooLarge::contains).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Lines(12, 3)),
                Attribution.WORKTREE,
                late)));
    return id;
  }

  void add(Entry entry) {
    append(EntryJson.line(entry) + "\n");
  }

  void append(String text) {
    try {
      Path folder = Files.createDirectories(commonDir.resolve("afterclick/journal"));
      Files.writeString(
          folder.resolve("2026-11-22.jsonl"),
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Version> text(String content) {
    return bytes(FileMode.REGULAR, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Stores a content. */
  Optional<Version> bytes(FileMode mode, byte[] content) {
    try (ObjectStore store = ObjectStore.open(commonDir, ObjectFormat.SHA1)) {
      return Optional.of(new Version(mode, store.keep(content)));
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  /** Names a content that nobody has stored. */
  static Optional<Version> unstored() {
    return Optional.of(new Version(FileMode.REGULAR, new BlobId("1".repeat(40))));
  }

  /** Names a content that is not stored, for it is as large as this. */
  Optional<Version> tooLarge(long size) {
    Version large = new Version(FileMode.REGULAR, new BlobId("2".repeat(40)));
    noteSize(large, size);
    return Optional.of(large);
  }

  /** Notes of a content that it was too large. */
  void noteSize(Version large, long size) {
    tooLarge.add(large);
    try (ObjectStore store = ObjectStore.open(commonDir, ObjectFormat.SHA1)) {
      store.keepSizeOf(large.blob(), size);
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  static Optional<Version> nothing() {
    return Optional.empty();
  }

  private static ChangeKind kind(
      Optional<RepoPath> origin, Optional<Version> before, Optional<Version> after) {
    if (origin.isPresent()) {
      return ChangeKind.RENAMED;
    }
    if (before.isEmpty()) {
      return ChangeKind.ADDED;
    }
    return after.isEmpty() ? ChangeKind.DELETED : ChangeKind.MODIFIED;
  }
}
