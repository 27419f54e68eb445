package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.ClobberQuestion;
import dev.afterclick.model.Version;
import java.util.Optional;

/**
 * Finds out whether a write dropped what another one had just added.
 *
 * <p>Where nobody can tell who wrote, git's own doing must not look like a write that overlooked
 * another. What a checkout or a stash brings back is among the user's objects already, where a
 * fresh write's never is; and whoever writes right after a checkout drops what was committed before
 * it, which is among them too.
 */
public final class ClobberJudge {

  /** More is hardly written by hand, and takes long to compare. */
  private static final long LARGEST = 1 << 20;

  private static final byte[] NOTHING = {};

  private final ObjectStore store;

  public ClobberJudge(ObjectStore store) {
    this.store = store;
  }

  /** Answers the question; contents that are too large, or no text, were not dropped. */
  public boolean drops(ClobberQuestion question) throws GitException {
    Optional<Version> now = question.by().version();
    if (question.blind() && (isUsers(now) || isUsers(question.lost().version()))) {
      return false;
    }
    Optional<byte[]> base = text(question.base());
    Optional<byte[]> lost = text(question.lost().version());
    Optional<byte[]> standing = text(now);
    if (base.isEmpty() || lost.isEmpty() || standing.isEmpty()) {
      return false;
    }
    DroppedLines dropped = new DroppedLines(base.get(), lost.get(), standing.get());
    return question.blind() ? dropped.areAllUnseen() : dropped.areAny();
  }

  private boolean isUsers(Optional<Version> version) throws GitException {
    return version.isPresent() && store.isUsers(version.get().blob());
  }

  private Optional<byte[]> text(Optional<Version> version) throws GitException {
    if (version.isEmpty()) {
      return Optional.of(NOTHING);
    }
    return version.get().mode().isFile()
        ? store.read(version.get().blob(), LARGEST).filter(content -> !Texts.isBinary(content))
        : Optional.empty();
  }
}
