package dev.afterclick.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.compare.Contents;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contents in memory, by what {@link BoardBuilder#version} calls them. */
final class Kept implements Contents {

  private final Map<BlobId, String> contents = new ConcurrentHashMap<>();
  private final Map<RepoPath, Version> committed = new ConcurrentHashMap<>();

  Kept() {
    holds("base src/lib/session.ts", Sessions.BASE);
    holds("auth-refactor src/lib/session.ts", Sessions.LEFT);
    holds("billing-fix src/lib/session.ts", Sessions.RIGHT);
  }

  /** Has the two sessions of the story have their versions under other names. */
  void holdsRenamed() {
    holds("auth-refactor src/lib/token.ts", Sessions.LEFT);
    holds("billing-fix src/app/plan.ts", Sessions.RIGHT);
  }

  void holds(String version, String content) {
    contents.put(BoardBuilder.version(version).blob(), content);
  }

  /** Has every commit hold a version at a path. */
  void commits(String path, String version) {
    committed.put(RepoPath.of(path), BoardBuilder.version(version));
  }

  @Override
  public byte[] read(BlobId blob) throws IOException {
    String content = contents.get(blob);
    if (content == null) {
      throw new IOException("there is no such blob");
    }
    return content.getBytes(UTF_8);
  }

  @Override
  public Optional<Version> committed(CommitId commit, RepoPath path) {
    return Optional.ofNullable(committed.get(path));
  }
}
