package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.MergeAttributes;
import dev.afterclick.git.verdict.Snapshot;
import dev.afterclick.git.verdict.Snapshots;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.io.Closeable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the judge what the eyes of each session last saw, and closes those that are replaced or
 * taken away. Safe to share between threads.
 */
public final class AllEyes implements Snapshots, MergeAttributes, Closeable {

  private final Map<SessionId, Eyes> eyes = new ConcurrentHashMap<>();

  public void add(SessionId session, Eyes its) {
    close(eyes.put(session, its));
  }

  public void remove(SessionId session) {
    close(eyes.remove(session));
  }

  @Override
  public void close() {
    eyes.values().forEach(Eyes::close);
  }

  private static void close(@Nullable Eyes old) {
    if (old != null) {
      old.close();
    }
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
