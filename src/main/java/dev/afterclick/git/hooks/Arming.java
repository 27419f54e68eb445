package dev.afterclick.git.hooks;

import dev.afterclick.git.FolderLock;
import dev.afterclick.git.GitException;
import dev.afterclick.git.WholeFile;
import dev.afterclick.git.hold.Arms;
import dev.afterclick.git.worktree.GitVersion;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.Guarding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arms git's hooks and disarms them, one process at a time.
 *
 * <p>A hold must not fail because git could not be armed: what stood in the way is told with the
 * coverage, by whoever tried.
 */
public final class Arming implements Arms {

  private final Repository repository;
  private final Scripts.Source source;
  private final Path home;
  private final Path own;
  private final Consent consent;
  private final Survey survey;
  private final Ways ways;
  private volatile String trouble = "";
  private volatile Optional<Lull> lull = Optional.empty();

  Arming(Repository repository, Ways.VersionSource version, Scripts.Source source) {
    this.repository = repository;
    this.source = source;
    this.home = repository.commonDir().resolve("afterclick");
    this.own = home.resolve("hooks");
    this.consent = new Consent(home);
    this.survey = new Survey(repository);
    this.ways = new Ways(repository.git(), version, repository.commonDir(), own);
  }

  /** Makes it for a repository; touches nothing yet. */
  public static Arming of(Repository repository) {
    return new Arming(repository, GitVersion::ask, Scripts::ofProgram);
  }

  /** Does nothing without consent, and undoes what is there from when there was one. */
  @Override
  public void arm() throws GitException {
    if (consent.isGiven()) {
      attempt(this::armNow);
    } else {
      disarm();
    }
  }

  @Override
  public void awaitLull() throws GitException {
    if (isArmed()) {
      Lull next = new Lull(repository);
      next.await(Lull.LONG);
      lull = Optional.of(next);
    }
  }

  @Override
  public void disarm() throws GitException {
    if (Files.isDirectory(own)) {
      attempt(this::disarmNow);
    }
  }

  @Override
  public Guarding guarding() throws GitException {
    if (!consent.isGiven()) {
      return consent.isUnasked() ? Guarding.UNASKED : Guarding.NONE;
    }
    List<String> uncovered = new ArrayList<>();
    coverage().stream()
        .filter(each -> each.gap().isPresent())
        .forEach(each -> uncovered.add(each.sentence()));
    return new Guarding(true, false, List.copyOf(uncovered));
  }

  @Override
  public boolean isAgreed() {
    return consent.isGiven();
  }

  @Override
  public boolean isUnasked() {
    return consent.isUnasked();
  }

  /** Tells whether git runs anything of ours. */
  public boolean isArmed() throws GitException {
    return armed().isPresent();
  }

  /** Tells whether there is anything to withdraw, be it what somebody who was killed left. */
  public boolean isInstalled() throws GitException {
    try {
      for (Way way : ways.all()) {
        if (way.isLeft()) {
          return true;
        }
      }
      return consent.isGiven() || Files.exists(own.resolve(Scripts.GUARD));
    } catch (IOException e) {
      throw new GitException("cannot look at git's hooks in " + repository.commonDir(), e);
    }
  }

  /** Notes that the person has agreed. */
  public void agree() throws GitException {
    strictly(
        () -> {
          ways.best().prepare();
          consent.give();
        });
  }

  /** Notes that the person does not want to be asked again. */
  public void decline() throws GitException {
    strictly(consent::decline);
  }

  /** Notes that the person no longer agrees, and takes away all that was for it. */
  public void withdraw() throws GitException {
    if (!consent.isGiven() && !Files.isDirectory(own)) {
      return;
    }
    awaitLull();
    strictly(
        () -> {
          consent.takeBack();
          disarmNow();
          for (Way way : ways.all()) {
            way.forget();
          }
          removeScripts();
        });
  }

  /** Tells for each worktree whether git asks us there, or would; and what else is amiss. */
  public List<Coverage> coverage() throws GitException {
    Optional<Way> way = armed();
    List<Coverage> all = new ArrayList<>();
    try {
      all.addAll(way.isPresent() ? survey.ofArmed(way.get()) : survey.ofDisarmed(ways.best()));
    } catch (IOException e) {
      all.add(new Coverage("every worktree", Optional.of("" + e.getMessage())));
      return List.copyOf(all);
    }
    String amiss = trouble.isEmpty() && way.isPresent() ? missing(way.get()) : trouble;
    if (!amiss.isEmpty()) {
      all.add(new Coverage("every worktree", Optional.of(amiss)));
    }
    return List.copyOf(all);
  }

  /** Says what arming will do here, a line each. */
  public List<String> plan() throws GitException {
    try {
      return ways.best().plan();
    } catch (IOException e) {
      throw new GitException("cannot arm git's hooks here", e);
    }
  }

  private Optional<Way> armed() throws GitException {
    try {
      return ways.armed();
    } catch (IOException e) {
      throw new GitException("cannot look at git's hooks in " + repository.commonDir(), e);
    }
  }

  private static String missing(Way way) throws GitException {
    try {
      List<String> missing = way.missing();
      return missing.isEmpty()
          ? ""
          : "something else took the place of " + String.join(", ", missing);
    } catch (IOException e) {
      throw new GitException("cannot look at the hooks in " + way.folder(), e);
    }
  }

  // Only under the lock.
  private void armNow() throws IOException, GitException {
    if (!consent.isGiven()) {
      disarmNow(); // It was taken back while we waited for our turn.
      return;
    }
    Scripts scripts = source.load();
    writeScripts(scripts);
    Way best = ways.best();
    best.arm(scripts);
    for (Way way : ways.all()) {
      if (way != best) {
        way.disarm();
      }
    }
  }

  private void disarmNow() throws IOException {
    lull.ifPresent(it -> it.await(Lull.SHORT)); // Another git may have begun meanwhile.
    lull = Optional.empty();
    for (Way way : ways.all()) {
      way.disarm();
    }
  }

  private void writeScripts(Scripts scripts) throws IOException {
    for (Map.Entry<String, byte[]> script : scripts.files().entrySet()) {
      Path file = own.resolve(script.getKey());
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), script.getValue())) {
        WholeFile.write(file, script.getValue(), Way.RUNNABLE);
      }
    }
  }

  private void removeScripts() throws IOException {
    for (String name : Scripts.HOOKS) {
      Files.deleteIfExists(own.resolve(name));
    }
    Files.deleteIfExists(own.resolve(Scripts.GUARD));
  }

  /** Leaves nothing of ours where nobody has agreed to it, not even the lock. */
  private void alone(FolderLock.Deed deed) throws IOException, GitException {
    FolderLock.within(
        own,
        () -> {
          deed.run();
          if (!consent.isGiven()) {
            FolderLock.remove(own);
          }
        });
    FolderLock.removeIfEmpty(home);
  }

  private void attempt(FolderLock.Deed deed) throws GitException {
    try {
      alone(deed);
      trouble = "";
    } catch (IOException e) {
      trouble = "cannot change git's hooks: " + e.getMessage();
    }
  }

  private void strictly(FolderLock.Deed deed) throws GitException {
    try {
      alone(deed);
    } catch (IOException e) {
      throw new GitException("cannot change git's hooks in " + repository.commonDir(), e);
    }
  }
}
