package dev.afterclick.ui;

import com.github.difflib.algorithm.DiffAlgorithmI;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.compare.Comparer;
import dev.afterclick.ui.log.LogReader;
import dev.afterclick.ui.reconcile.Maker;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.ViewState;
import dev.afterclick.ui.view.compare.CompareRequest;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Saved;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a screen has done elsewhere: versions and the journal read, what a person wants done.
 *
 * <p>For the screen's thread; what comes of an errand goes into the screen's queue. Each kind has a
 * thread of its own: to look through a long journal must not keep anybody from a comparison.
 */
final class Errands {

  private static final Duration LONGEST_DEED = Duration.ofSeconds(15);

  private final Comparer comparer;
  private final Ui.Sources sources;
  private final LogReader logReader;
  private final Consumer<Input> answers;
  private final ExecutorService reader = Executors.newSingleThreadExecutor(Errands::daemon);
  private final ExecutorService journalReader = Executors.newSingleThreadExecutor(Errands::daemon);
  private final ExecutorService doer = Executors.newSingleThreadExecutor(Errands::daemon);
  private final Maker maker;
  private Optional<CompareRequest> reading = Optional.empty();
  private Optional<ReconcileRequest> making = Optional.empty();

  Errands(Ui.Sources sources, DiffAlgorithmI<String> algorithm, Consumer<Input> answers) {
    this.comparer = new Comparer(sources.contents(), algorithm);
    this.sources = sources;
    this.maker = new Maker(sources.contents(), sources.reconciles()::saved, algorithm);
    this.answers = answers;
    this.logReader =
        new LogReader(
            sources.touches(), journalReader, page -> answers.accept(new Input.Read(page)));
  }

  /** Has read what is open and not there yet. */
  void readFor(ViewState state) {
    Optional<CompareRequest> missing = state.comparing().flatMap(open -> open.missing());
    if (missing.isPresent() && reading.isEmpty()) {
      reading = missing;
      CompareRequest request = missing.get();
      reader.execute(() -> answers.accept(new Input.Finished(comparer.compare(request))));
    }
    makeFor(state);
    logReader.follow(state.log());
  }

  private void makeFor(ViewState state) {
    Optional<ReconcileRequest> missing = state.reconciling().flatMap(open -> open.missing());
    if (missing.isPresent() && making.isEmpty()) {
      making = missing;
      ReconcileRequest request = missing.get();
      reader.execute(() -> answers.accept(new Input.Made(request, maker.make(request))));
    }
  }

  /** Takes note that the versions that were being read have come. */
  void made() {
    making = Optional.empty();
  }

  /** Takes note that the comparison that was being read has come. */
  void compared() {
    reading = Optional.empty();
  }

  /** Takes note that the page of the log that was being read has come. */
  void logRead() {
    logReader.answered();
  }

  void restore(Touch touch) {
    does(() -> sources.restoring().restore(touch));
  }

  void release(HoldId hold, String reason) {
    does(() -> sources.releases().release(hold, reason));
  }

  void write(Resolution resolution) {
    doer.execute(() -> answers.accept(new Input.Wrote(sources.reconciles().write(resolution))));
  }

  void save(ReconcileRequest request, Saved saved) {
    does(() -> sources.reconciles().save(request, saved));
  }

  void undo(RepoPath path) {
    does(() -> sources.reconciles().undo(path));
  }

  void go(Session session) {
    does(() -> sources.going().apply(session));
  }

  void install() {
    does(sources.consenting()::install);
  }

  void decline() {
    does(sources.consenting()::decline);
  }

  /** One after the other: what a person wants done changes files. */
  private void does(Supplier<String> deed) {
    doer.execute(() -> answers.accept(new Input.Done(words(deed))));
  }

  /** Nobody else would hear of a bug on this thread, and its trace would land on the screen. */
  private static String words(Supplier<String> deed) {
    try {
      return deed.get();
    } catch (RuntimeException e) {
      return "not done, for a bug in afterclick: " + e;
    }
  }

  void dismiss(Overlap clobber) {
    sources.dismissing().accept(clobber);
  }

  /** Gives up what is read; what has begun to write ends by itself. */
  void end() throws InterruptedException {
    reader.shutdownNow();
    journalReader.shutdownNow();
    doer.shutdown();
    doer.awaitTermination(LONGEST_DEED.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "errand");
    thread.setDaemon(true);
    return thread;
  }
}
