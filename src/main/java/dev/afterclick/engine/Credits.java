package dev.afterclick.engine;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.WorktreeId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Credits a touch to whoever made it, and never more surely than it is known.
 *
 * <p>First who said to write that very path, then who runs a command that may write anything, then
 * who lives alone in the worktree.
 */
final class Credits {

  private final Turn turn;
  private final Agents agents;
  private final Company company;
  private final Session carrier;
  private final WorktreeId worktree;

  private Credits(Turn turn, Session carrier) {
    this.turn = turn;
    this.agents = turn.agents;
    this.company = turn.company;
    this.carrier = carrier;
    this.worktree = carrier.worktree().id();
  }

  static Credit of(Turn turn, Session carrier, RepoPath path) {
    Credits credits = new Credits(turn, carrier);
    return turn.agents.isNothing() ? credits.nobody(Attribution.WORKTREE) : credits.of(path);
  }

  private Credit of(RepoPath path) {
    Set<SessionId> claimants = claimants(new Place(worktree, path));
    if (!claimants.isEmpty()) {
      return one(claimants, Attribution.HOOK);
    }
    Set<SessionId> atShells = atShells();
    return atShells.isEmpty() ? inhabitant() : one(atShells, Attribution.PROCESS);
  }

  /** Returns who said to write a path, if possible without those whose write was seen already. */
  private Set<SessionId> claimants(Place place) {
    Set<SessionId> fresh = claimants(place, claim -> !claim.used());
    return fresh.isEmpty() ? claimants(place, claim -> true) : fresh;
  }

  private Set<SessionId> claimants(Place place, Predicate<Claim> kind) {
    return agents
        .claimsOn(place)
        .filter(claim -> claim.covers(turn.at))
        .filter(kind)
        .map(Claim::session)
        .collect(Collectors.toSet());
  }

  /** Returns who runs a command; who has sent all of them, where that is one. */
  private Set<SessionId> atShells() {
    List<Worker> all =
        agents.workers.map().values().stream()
            .filter(worker -> worker.mayWrite(worktree, turn.at))
            .toList();
    Set<SessionId> heads =
        all.stream().map(w -> company.head(w, worktree).id()).collect(Collectors.toSet());
    return heads.size() == 1 && all.size() > 1
        ? heads
        : all.stream().map(Worker::id).collect(Collectors.toSet());
  }

  /** Credits the one agent that lives there, as long as no other runs there that tells nothing. */
  private Credit inhabitant() {
    List<Worker> live = company.live(worktree);
    int processes = agents.processesIn(worktree).size();
    if (live.size() == 1 && processes <= 1) {
      return one(Set.of(live.get(0).id()), Attribution.PROCESS);
    }
    return live.isEmpty() && processes == 1
        ? new Credit(carrier.id(), carrier.label(), Attribution.PROCESS, List.of())
        : nobody(Attribution.WORKTREE);
  }

  private Credit one(Set<SessionId> of, Attribution attribution) {
    if (of.size() > 1) {
      List<Candidate> candidates =
          of.stream().sorted().map(id -> new Candidate(id, company.label(id, carrier))).toList();
      return new Credit(
          carrier.id(), carrier.worktree().label(), Attribution.AMBIGUOUS, candidates);
    }
    SessionId id = of.iterator().next();
    return new Credit(id, company.label(id, carrier), attribution, List.of());
  }

  private Credit nobody(Attribution attribution) {
    return new Credit(carrier.id(), carrier.worktree().label(), attribution, List.of());
  }
}
