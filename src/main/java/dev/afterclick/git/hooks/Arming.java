package dev.afterclick.git.hooks;

import dev.afterclick.git.FolderLock;
import dev.afterclick.git.GitException;
import dev.afterclick.git.WholeFile;
import dev.afterclick.git.hold.Arms;
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
  private final PlainHooks plain;
  private volatile String trouble = "";

  Arming(Repository repository, Scripts.Source source) {
    this.repository = repository;
    this.source = source;
    this.home = repository.commonDir().resolve("afterclick");
    this.own = home.resolve("hooks");
    this.consent = new Consent(home);
    this.survey = new Survey(repository);
    this.plain = new PlainHooks(repository.commonDir().resolve("hooks"), own);
  }

  /** Makes it for a repository; touches nothing yet. */
  public static Arming of(Repository repository) {
    return new Arming(repository, Scripts::ofProgram);
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
  public void disarm() throws GitException {
    if (Files.isDirectory(own)) {
      attempt(this::disarmNow);
    }
  }

  @Override
  public Guarding guarding() throws GitException {
    if (!consent.isGiven()) {
      return Guarding.NONE;
    }
    List<String> uncovered = new ArrayList<>();
    coverage().stream()
        .filter(each -> each.gap().isPresent())
        .forEach(each -> uncovered.add(each.sentence()));
    return new Guarding(true, List.copyOf(uncovered));
  }

  /** Tells whether the person has agreed that holds may arm git's hooks. */
  public boolean isAgreed() {
    return consent.isGiven();
  }

  /** Tells whether git runs anything of ours. */
  public boolean isArmed() throws GitException {
    return armed().isPresent();
  }

  /** Notes that the person has agreed. */
  public void agree() throws GitException {
    strictly(consent::give);
  }

  /** Notes that the person no longer agrees, and takes away all that was for it. */
  public void withdraw() throws GitException {
    if (!consent.isGiven() && !Files.isDirectory(own)) {
      return;
    }
    strictly(
        () -> {
          consent.takeBack();
          disarmNow();
          for (String name : scriptNames()) {
            Files.deleteIfExists(own.resolve(name));
          }
        });
  }

  /** Tells for each worktree whether git asks us there, or would; and what else is amiss. */
  public List<Coverage> coverage() throws GitException {
    Optional<Way> way = armed();
    List<Coverage> all =
        new ArrayList<>(way.isPresent() ? survey.ofArmed(way.get()) : survey.ofDisarmed());
    String amiss = trouble.isEmpty() && way.isPresent() ? missing(way.get()) : trouble;
    if (!amiss.isEmpty()) {
      all.add(new Coverage("every worktree", Optional.of(amiss)));
    }
    return List.copyOf(all);
  }

  /** Says what arming will do here, a line each. */
  public List<String> plan() throws GitException {
    try {
      List<String> lines = new ArrayList<>();
      lines.add(
          "With the first hold, "
              + String.join(", ", Scripts.HOOKS)
              + " go into "
              + plain.folder()
              + "; with the last one they leave it.");
      List<String> chained = plain.chained();
      if (!chained.isEmpty()) {
        lines.add(
            "Meanwhile the hooks that are there stand beside them and run after them: "
                + String.join(", ", chained)
                + ".");
      }
      return lines;
    } catch (IOException e) {
      throw new GitException("cannot look at the hooks in " + plain.folder(), e);
    }
  }

  private Optional<Way> armed() throws GitException {
    try {
      return plain.isArmed() ? Optional.of(plain) : Optional.empty();
    } catch (IOException e) {
      throw new GitException("cannot look at the hooks in " + plain.folder(), e);
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
  private void armNow() throws IOException {
    if (!consent.isGiven()) {
      disarmNow(); // It was taken back while we waited for our turn.
      return;
    }
    Scripts scripts = source.load();
    for (Map.Entry<String, byte[]> script : scripts.files().entrySet()) {
      Path file = own.resolve(script.getKey());
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), script.getValue())) {
        WholeFile.write(file, script.getValue(), "rwxr-xr-x");
      }
    }
    if (!plain.isPossible()) {
      throw new IOException(plain.folder() + " is a link, and what is behind it is not ours");
    }
    plain.arm(scripts);
  }

  private void disarmNow() throws IOException {
    plain.disarm();
  }

  private static List<String> scriptNames() {
    List<String> names = new ArrayList<>(Scripts.HOOKS);
    names.add(Scripts.GUARD);
    return names;
  }

  private void attempt(FolderLock.Deed deed) throws GitException {
    try {
      FolderLock.within(own, deed);
      trouble = "";
    } catch (IOException e) {
      trouble = "cannot change git's hooks: " + e.getMessage();
    }
  }

  private void strictly(FolderLock.Deed deed) throws GitException {
    try {
      FolderLock.within(own, deed);
    } catch (IOException e) {
      throw new GitException("cannot change git's hooks in " + repository.commonDir(), e);
    }
  }
}
