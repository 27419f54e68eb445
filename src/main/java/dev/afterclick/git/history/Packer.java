package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Packs what the store keeps, while others go on writing into it.
 *
 * <p>Not by {@code git repack}: with {@code -d} it deletes each loose object that is in any pack,
 * be it the user's, who may prune it, or one that is about to be dropped itself. Here a file is
 * deleted only when a pack was just made of what is in it. What no chain needs goes into packs of
 * its own, for whoever is writing may just be about to refer to it; two days later, and nowhere
 * else, it is dropped.
 */
final class Packer {

  private static final Duration GRACE = Duration.ofDays(2);

  private final Histories histories;
  private final ObjectFiles files;
  private final SessionRefs refs;
  private final Aside git;
  private final Path packed;
  private final Path damaged;
  private int damages;

  Packer(Path store, Histories histories, Aside git) {
    this.histories = histories;
    this.files = new ObjectFiles(store);
    this.refs = new SessionRefs(store);
    this.git = git;
    this.packed = store.resolve("packed");
    this.damaged = store.resolve("damaged");
  }

  /** Tells, once, how many damaged objects were found. */
  int damages() {
    int count = damages;
    damages = 0;
    return count;
  }

  /** Packs all loose objects, then packs together what is not worth a pack of its own. */
  void packLoose() throws GitException, IOException {
    List<ObjectFiles.Loose> loose = files.loose();
    if (!loose.isEmpty()) {
      List<String> tips = tips();
      List<ObjectFiles.Loose> done = pack(loose, tips);
      Files.write(packed, tips);
      files.deleteLoose(done);
    }
    rollUp();
  }

  /** Packs what is not damaged, and returns it. */
  private List<ObjectFiles.Loose> pack(List<ObjectFiles.Loose> loose, List<String> tips)
      throws GitException, IOException {
    try {
      git.pack(withPaths(loose, tips));
      return loose;
    } catch (GitException e) {
      if (git.isStopped()) {
        throw e;
      }
      Damage damage = Damage.in(loose, tips);
      if (damage.count() == 0) {
        throw e;
      }
      damages += damage.count();
      damage.setAside(damaged);
      git.pack(damage.sound().stream().map(ObjectFiles.Loose::name).toList());
      return damage.sound();
    }
  }

  /**
   * Packs all that the chains consist of into one pack, and what they do not into another.
   *
   * @param dropping whether what has long been garbage goes for good
   */
  void packAll(Instant now, boolean dropping) throws GitException, IOException {
    histories.borrowAnew();
    packLoose();
    List<ObjectFiles.Pack> before = files.packs();
    List<String> tips = tips();
    Set<String> made = new HashSet<>(packChains(tips));
    if (dropping) {
      made.addAll(drop(before, tips, now));
    }
    made.addAll(packGarbage(before, made));
    for (ObjectFiles.Pack each : before) {
      if (!each.linked() && !each.garbage() && !made.contains(each.name())) {
        files.deletePack(each);
      }
    }
  }

  /** Objects may be missing where the user's clone is partial. */
  private List<String> packChains(List<String> tips) throws GitException {
    return git.pack(
        tips, "--revs", "--keep-true-parents", "--honor-pack-keep", "--missing=allow-any");
  }

  /**
   * Drops old garbage, after a look at what chains have come to need of it by now.
   *
   * <p>Nobody who records waits for git here; should a chain borrow something in between, the
   * garbage stays until next time.
   */
  private List<String> drop(List<ObjectFiles.Pack> before, List<String> packed, Instant now)
      throws GitException, IOException {
    long borrowings = histories.borrowings();
    List<String> since = objects(tips(), packed).map(line -> line.split(" ", 2)[0]).toList();
    List<String> made = since.isEmpty() ? List.of() : git.pack(since);
    synchronized (histories) {
      for (ObjectFiles.Pack each : before) {
        if (histories.borrowings() == borrowings && each.isGarbageFrom(now.minus(GRACE))) {
          files.deletePack(each);
        }
      }
    }
    return made;
  }

  private List<String> packGarbage(List<ObjectFiles.Pack> before, Set<String> made)
      throws GitException {
    List<String> input = new ArrayList<>();
    made.forEach(name -> input.add(name + ".pack"));
    for (ObjectFiles.Pack each : before) {
      if (Files.exists(each.index()) && !made.contains(each.name())) {
        boolean stays = each.linked() || each.garbage();
        input.add((stays ? "" : "-") + each.name() + ".pack");
      }
    }
    return git.pack(input, "--cruft", "--honor-pack-keep");
  }

  /** Lets each pack be at least twice as large as all smaller ones together. */
  private void rollUp() throws GitException, IOException {
    List<ObjectFiles.Pack> small = tooSmall(files.packs());
    if (small.size() < 2) {
      return;
    }
    List<String> made =
        git.pack(small.stream().map(pack -> pack.name() + ".pack").toList(), "--stdin-packs");
    for (ObjectFiles.Pack each : small) {
      if (!made.contains(each.name())) {
        files.deletePack(each);
      }
    }
  }

  private static List<ObjectFiles.Pack> tooSmall(List<ObjectFiles.Pack> all) {
    List<ObjectFiles.Pack> own =
        all.stream()
            .filter(pack -> !pack.linked() && !pack.garbage())
            .sorted(Comparator.comparingLong(ObjectFiles.Pack::size))
            .toList();
    long sum = 0;
    int small = 0;
    for (int i = 0; i < own.size(); i++) {
      small = own.get(i).size() < 2 * sum ? i + 1 : small;
      sum += own.get(i).size();
    }
    return own.subList(0, small);
  }

  /** Git finds what to make deltas of by the paths, so it is told those of the latest commits. */
  private List<String> withPaths(List<ObjectFiles.Loose> loose, List<String> tips)
      throws GitException, IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    loose.forEach(each -> lines.put(each.name(), each.name()));
    List<String> before = Files.exists(packed) ? Files.readAllLines(packed) : List.of();
    objects(tips, before, "--unpacked")
        .forEach(line -> lines.computeIfPresent(line.split(" ", 2)[0], (name, old) -> line));
    return List.copyOf(lines.values());
  }

  private Stream<String> objects(List<String> tips, List<String> without, String... options)
      throws GitException {
    List<String> revisions = new ArrayList<>(tips);
    without.forEach(each -> revisions.add("^" + each));
    List<String> words =
        new ArrayList<>(
            List.of("rev-list", "--objects", "--missing=allow-any", "--ignore-missing", "--stdin"));
    words.addAll(List.of(options));
    return git.lines(revisions, words.toArray(String[]::new));
  }

  private List<String> tips() throws GitException {
    Collection<CommitId> tips = refs.tips().values();
    return tips.stream().map(CommitId::hex).distinct().toList();
  }
}
