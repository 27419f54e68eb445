package dev.afterclick.git.history;

import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.SessionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process of its own that tidies a store again and again, until it is killed. */
final class Tidier {

  private Tidier() {}

  static Process start(Path commonDir) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tidier.class.getName(),
                commonDir.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getInputStream().read();
    return process;
  }

  /** Prints a character when it begins. */
  public static void main(String[] arguments) throws Exception {
    ObjectStore store = ObjectStore.open(Path.of(arguments[0]), ObjectFormat.SHA1);
    Histories histories =
        new Histories(store, session -> Optional.empty(), (session, changes) -> {});
    Housekeeping housekeeping = new Housekeeping(store, histories, new Everything());
    housekeeping.start();
    System.out.print('.');
    System.out.flush();
    for (int days = 0; ; days++) {
      // A limit of its own each time, so that chains are cut as well.
      Duration age = Duration.ofHours(500L - days);
      housekeeping.tidy(Instant.now(), new Limits(age, 1L << 30));
    }
  }

  /** Lets go of nothing that stands. */
  static final class Everything implements Housekeeping.Present {
    @Override
    public boolean stands(SessionId session) {
      return true;
    }

    @Override
    public boolean stands(BlobId content) {
      return true;
    }
  }
}
