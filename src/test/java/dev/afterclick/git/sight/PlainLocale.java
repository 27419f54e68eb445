package dev.afterclick.git.sight;

import dev.afterclick.TempRepo;
import dev.afterclick.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Looks at paths of all kinds; run as a program of its own, in a locale that knows only ASCII. */
final class PlainLocale {

  static final List<RepoPath> ODD =
      List.of(
          RepoPath.ofBytes("d\u00e9p\u00f4t/\u00e9".getBytes(StandardCharsets.ISO_8859_1)),
          RepoPath.of("日本/ä b"),
          RepoPath.of("two\nlines"),
          RepoPath.of("-dash"),
          RepoPath.of(":(top)x"),
          RepoPath.of("\"quoted\"\\"));

  private PlainLocale() {}

  public static void main(String[] folder) throws Exception {
    look(TempRepo.in(Path.of(folder[0])));
  }

  /** Fails unless every odd path is seen, and seen alike by a look at it and by one at all. */
  static void look(TempRepo repo) throws Exception {
    write(repo, "1\n").commit("Odd");
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      write(repo, "2\n");
      onlooker.files(Set.copyOf(ODD));
      boolean all = onlooker.told().keySet().equals(Set.copyOf(ODD));
      boolean alike =
          Onlooker.timeless(Onlooker.fresh(repo)).equals(Onlooker.timeless(onlooker.told()));
      if (!all || !alike) {
        throw new AssertionError("all seen: " + all + ", alike: " + alike);
      }
    }
  }

  private static TempRepo write(TempRepo repo, String text) {
    ODD.forEach(path -> repo.write(path, text.getBytes(StandardCharsets.UTF_8)));
    return repo;
  }
}
