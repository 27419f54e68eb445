package dev.afterclick.app.hook;

import dev.afterclick.agents.state.Claim;
import dev.afterclick.agents.state.Place;
import dev.afterclick.agents.state.Watched;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.AgentNote;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who has changed a path: to something else than what stands in a worktree, or just there,
 * where several agents work in it.
 */
final class Rivals {

  private final Place here;
  private final AgentNote note;
  private final GitProgram git;

  Rivals(Place here, AgentNote note, GitProgram git) {
    this.here = here;
    this.note = note;
    this.git = git;
  }

  /** Returns them, who wrote last first. */
  List<Rival> on(RepoPath path) throws IOException, GitException {
    List<Rival> rivals = new ArrayList<>();
    Optional<Content> ours = Content.at(path.in(here.root()));
    for (Claim claim : new Watched(here.home()).on(path)) {
      if (ours.isPresent() && Files.isDirectory(claim.root())) {
        boolean inHere = claim.root().toRealPath().equals(here.root());
        if (!inHere || isColleague(claim)) {
          rival(claim, ours.get(), inHere).ifPresent(rivals::add);
        }
      }
    }
    rivals.sort((one, other) -> other.claim().touched().compareTo(one.claim().touched()));
    return rivals;
  }

  /** Tells whether another agent wrote it; what nobody claims may be one's own. */
  private boolean isColleague(Claim claim) {
    return !claim.session().equals(claim.carrier())
        && !claim.session().equals(note.session())
        && !note.parent().equals(Optional.of(claim.session()));
  }

  /** Looks at what stands there now: the engine that told of it may be long gone. */
  private Optional<Rival> rival(Claim claim, Content ours, boolean inHere) throws GitException {
    Optional<Content> theirs = Content.at(claim.at().in(claim.root()));
    boolean renamed = claim.change() == ChangeKind.RENAMED && !claim.at().equals(claim.path());
    if (theirs.isEmpty() || (theirs.get().isLike(ours) && !renamed && !inHere)) {
      return Optional.empty();
    }
    Content base = base(claim);
    return theirs.get().isLike(base) && !renamed
        ? Optional.empty()
        : Optional.of(new Rival(claim, base, theirs.get(), inHere));
  }

  private Content base(Claim claim) throws GitException {
    Optional<BlobId> base = claim.base();
    if (base.isEmpty()) {
      return new Content(Optional.empty());
    }
    GitProgram.Result said = git.attempt(new byte[0], "cat-file", "blob", base.get().hex());
    return new Content(said.exit() == 0 ? Optional.of(said.out()) : Optional.empty());
  }
}
