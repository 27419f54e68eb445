package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.canvas.Harmless;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The holds of a repository, as a command reads them and a person names them. */
final class HoldsOnDisk {

  private final Surroundings there;
  private final Repository repository;
  private final HoldFolder folder;

  HoldsOnDisk(Surroundings there, Repository repository) {
    this.there = there;
    this.repository = repository;
    this.folder = new HoldFolder(repository.commonDir(), Arming.of(repository), there.clock());
  }

  HoldFolder folder() {
    return folder;
  }

  /** Finds a hold by its id; a path names its newest one. */
  Hold named(String name) throws GitException, Trouble {
    List<Hold> all = folder.read().holds();
    Predicate<Hold> meant = HoldId.isOne(name) ? isCalled(name) : isOn(name);
    return all.stream()
        .filter(meant)
        .reduce((one, newer) -> newer)
        .orElseThrow(
            () ->
                new Trouble(
                    "there is no hold " + (HoldId.isOne(name) ? "" : "on ") + Harmless.of(name),
                    all.isEmpty()
                        ? "nothing is held here"
                        : "afterclick holds lists those there are"));
  }

  /** Finds the newest hold on a path that git is to enforce. */
  Optional<Hold> inForceOn(String path) throws GitException, Trouble {
    return folder.read().holds().stream()
        .filter(Hold::isInForce)
        .filter(isOn(path))
        .reduce((one, newer) -> newer);
  }

  /** Finds the session of that label or id among those that a hold is between. */
  static HoldParty party(Hold hold, String name) throws Trouble {
    return hold.terms().parties().stream()
        .filter(party -> party.label().equals(name) || party.session().value().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "hold " + hold.id() + " has no session " + Harmless.of(name),
                    "it is between "
                        + hold.terms().parties().stream()
                            .map(party -> Harmless.of(party.label()))
                            .collect(Collectors.joining(" and "))));
  }

  private static Predicate<Hold> isCalled(String id) {
    return hold -> hold.id().value().equals(id);
  }

  private Predicate<Hold> isOn(String path) throws GitException, Trouble {
    List<RepoPath> meant =
        new PathArguments(there.folder(), new Worktrees(repository).list().stream())
            .read(List.of(path));
    return hold ->
        meant.contains(hold.path())
            || hold.terms().parties().stream()
                .anyMatch(party -> meant.contains(party.side().path()));
  }
}
