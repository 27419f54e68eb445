package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.Recent;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Side;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers in milliseconds what can be answered so: text that both sides changed in place.
 *
 * <p>Its CLEAN is the last word. Its CONFLICT stands until git confirms it.
 */
final class QuickJudge {

  /** More than this three times over does not fit beside all else in a small heap. */
  private static final long LARGEST = 4L << 20;

  private static final Duration ENOUGH = Duration.ofMillis(400);
  private static final Duration LITTLE = Duration.ofMillis(40);

  private record Place(CommitId commit, RepoPath path) {}

  private final ObjectStore store;
  private final MergeAttributes attributes;
  private final Recent<Place, Optional<Version>> bases = new Recent<>(4000);
  private final Recent<RepoPath, RepoPath> slow = new Recent<>(1000);
  private final TextMerge merge = new TextMerge(System::nanoTime);

  QuickJudge(ObjectStore store, MergeAttributes attributes) {
    this.store = store;
    this.attributes = attributes;
  }

  Judgement judge(Question question) throws GitException {
    Meeting meeting = new Meeting(question, baseAt(question, question.path()));
    if (meeting.isSame()
        || !changes(question, question.left())
        || !changes(question, question.right())) {
      return new Judgement(
          question, meeting.base(), false, Verdict.CLEAN, meeting.kind(), true, Optional.empty());
    }
    Verdict verdict = isForUs(meeting) ? merge(meeting) : Verdict.UNSETTLED;
    boolean last = verdict == Verdict.CLEAN;
    return new Judgement(
        question, meeting.base(), true, verdict, meeting.kind(), last, Optional.empty());
  }

  private Optional<Version> baseAt(Question question, RepoPath path) throws GitException {
    return question.bases().isEmpty() ? Optional.empty() : at(question.bases().get(0), path);
  }

  /** Tells whether a side has anything else than every one of the bases has. */
  private boolean changes(Question question, Side side) throws GitException {
    if (side.origin().isPresent()) {
      return true;
    }
    for (CommitId base : question.bases()) {
      if (!at(base, side.path()).equals(side.version())) {
        return true;
      }
    }
    return question.bases().isEmpty() && side.version().isPresent();
  }

  private Optional<Version> at(CommitId commit, RepoPath path) throws GitException {
    return bases.get(new Place(commit, path), () -> store.entry(commit, path));
  }

  private boolean isForUs(Meeting meeting) {
    Question question = meeting.question();
    return question.bases().size() == 1
        && meeting.isPlain()
        && meeting.areAllFiles()
        && question
            .left()
            .session()
            .filter(left -> attributes.mergesAsPlainText(left, question.path()))
            .isPresent();
  }

  /** Merges the contents; modes of files never conflict, for there are only two of them. */
  private Verdict merge(Meeting meeting) {
    try {
      Optional<byte[]> base = read(meeting.base());
      Optional<byte[]> left = read(meeting.question().left().version());
      Optional<byte[]> right = read(meeting.question().right().version());
      boolean fit = base.isPresent() && left.isPresent() && right.isPresent();
      return fit
          ? inTime(meeting.question().path(), base.get(), left.get(), right.get())
          : Verdict.UNSETTLED;
    } catch (GitException e) {
      // A content is missing here, as it may be in a partial clone; git will say what it misses.
      return Verdict.UNSETTLED;
    }
  }

  /**
   * Merges in the time that others can wait for it, for whom there is but one thread. A file that
   * took too long comes with many sides and is written many times.
   */
  private Verdict inTime(RepoPath path, byte[] base, byte[] left, byte[] right) {
    boolean hurry = slow.remembered(path).isPresent();
    Verdict verdict = merge.of(base, left, right, hurry ? LITTLE : ENOUGH);
    if (verdict == Verdict.UNSETTLED) {
      slow.put(path, path);
    } else {
      slow.remove(path);
    }
    return verdict;
  }

  private Optional<byte[]> read(Optional<Version> version) throws GitException {
    return version.isPresent() ? store.read(version.get().blob(), LARGEST) : Optional.empty();
  }
}
