package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.MergeAttributes;
import dev.afterclick.git.verdict.Snapshot;
import dev.afterclick.git.verdict.Snapshots;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the judge what the eyes of each session last saw. Safe to share between threads. */
public final class AllEyes implements Snapshots, MergeAttributes {

  private final Map<SessionId, Eyes> eyes = new ConcurrentHashMap<>();

  public void add(SessionId session, Eyes its) {
    eyes.put(session, its);
  }

  public void remove(SessionId session) {
    eyes.remove(session);
  }

  /** Returns the eyes of a session, if it has any. */
  public Optional<Eyes> of(SessionId session) {
    return Optional.ofNullable(eyes.get(session));
  }

  @Override
  public Optional<Snapshot> snapshotOf(SessionId session) throws GitException {
    Eyes its = eyes.get(session);
    return its == null ? Optional.empty() : its.snapshot();
  }

  @Override
  public boolean mergesAsPlainText(SessionId left, RepoPath path) {
    Eyes its = eyes.get(left);
    try {
      return its != null && its.mergesAsPlainText(path);
    } catch (GitException e) {
      // Then git itself has to judge.
      return false;
    }
  }
}
