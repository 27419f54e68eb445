package dev.afterclick.engine;

import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What is remembered of the holds beside what their files say.
 *
 * @param known whether they were read once
 * @param rule which overlaps are to be held
 * @param underWay the paths whose hold is being changed
 * @param failed the paths whose hold could not be changed
 * @param clobbersOver the held paths where a clobber was seen to be over
 * @param bypassed the holds that a person has bypassed
 * @param abandoned what is on branches that no worktree shows
 */
record HoldMemory(
    boolean known,
    HoldRule rule,
    Set<RepoPath> underWay,
    Set<RepoPath> failed,
    Set<RepoPath> clobbersOver,
    Set<HoldId> bypassed,
    Abandoned abandoned) {

  static final HoldMemory NOTHING =
      new HoldMemory(
          false, HoldRule.CONFLICT, Set.of(), Set.of(), Set.of(), Set.of(), Abandoned.NOTHING);

  HoldMemory as(HoldRule now, List<Told> told) {
    Set<HoldId> all = new HashSet<>(bypassed);
    told.stream().filter(each -> !each.refused()).map(Told::hold).forEach(all::add);
    return new HoldMemory(true, now, underWay, failed, clobbersOver, Set.copyOf(all), abandoned);
  }

  /** Notes that a path's hold was changed, and forgets what nothing is held of any more. */
  HoldMemory done(Optional<RepoPath> changed, List<Hold> holds) {
    Set<RepoPath> held = holds.stream().map(Hold::path).collect(Collectors.toSet());
    Set<RepoPath> over = new HashSet<>(clobbersOver);
    over.removeIf(path -> !held.contains(path) && !underWay.contains(path));
    return new HoldMemory(
        known,
        rule,
        without(underWay, changed),
        without(failed, changed),
        Set.copyOf(over),
        bypassed,
        abandoned);
  }

  HoldMemory begun(RepoPath path) {
    return new HoldMemory(
        known,
        rule,
        edited(underWay, all -> all.add(path)),
        failed,
        clobbersOver,
        bypassed,
        abandoned);
  }

  HoldMemory failed(Optional<RepoPath> path) {
    Set<RepoPath> more = edited(failed, all -> path.ifPresent(all::add));
    return new HoldMemory(
        known, rule, without(underWay, path), more, clobbersOver, bypassed, abandoned);
  }

  HoldMemory clobberOver(RepoPath path) {
    return withClobbersOver(edited(clobbersOver, all -> all.add(path)));
  }

  /** Notes that a clobber is not over after all: what a person had decided was taken back. */
  HoldMemory clobberAgain(RepoPath path) {
    return withClobbersOver(edited(clobbersOver, all -> all.remove(path)));
  }

  private HoldMemory withClobbersOver(Set<RepoPath> now) {
    return new HoldMemory(known, rule, underWay, failed, now, bypassed, abandoned);
  }

  HoldMemory sought(HoldId hold, HoldParty party, Optional<Boolean> answer) {
    return with(abandoned.with(hold, party, answer));
  }

  HoldMemory with(Abandoned now) {
    return new HoldMemory(known, rule, underWay, failed, clobbersOver, bypassed, now);
  }

  private static Set<RepoPath> without(Set<RepoPath> some, Optional<RepoPath> path) {
    return edited(some, all -> path.ifPresent(all::remove));
  }

  private static Set<RepoPath> edited(Set<RepoPath> some, Consumer<Set<RepoPath>> edit) {
    Set<RepoPath> all = new HashSet<>(some);
    edit.accept(all);
    return Set.copyOf(all);
  }
}
