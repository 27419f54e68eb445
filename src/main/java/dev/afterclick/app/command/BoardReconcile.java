package dev.afterclick.app.command;

import dev.afterclick.app.output.ReconcileReport;
import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Deed;
import dev.afterclick.app.reconcile.Move;
import dev.afterclick.app.reconcile.Moved;
import dev.afterclick.app.reconcile.Pick;
import dev.afterclick.app.reconcile.Reach;
import dev.afterclick.app.reconcile.Reconciled;
import dev.afterclick.app.reconcile.Reconciler;
import dev.afterclick.app.reconcile.Wanted;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.Board;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Saved;
import dev.afterclick.ui.view.reconcile.WholeTake;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Carries out from the board what a person makes of two versions; its engine records it. */
final class BoardReconcile implements Reconciles {

  private final Repository repository;
  private final Reconciler reconciler;
  private final BoardCollisions collisions;
  private final PutAside aside;
  private final Optional<Proposal> proposal;
  private final Consumer<Overlap> dismissing;
  private final Consumer<Reconciled> listener;

  /** What was said to come next: that knows what came before. For the thread that writes. */
  private Optional<Collision> next = Optional.empty();

  /**
   * Makes one.
   *
   * @param proposal what a person begins with, before what they have put aside
   * @param dismissing takes a clobber off the board
   * @param listener is told of all that is written
   */
  BoardReconcile(
      Repository repository,
      ObjectStore store,
      InstantSource clock,
      Supplier<Board> board,
      Optional<Proposal> proposal,
      Consumer<Overlap> dismissing,
      Consumer<Reconciled> listener) {
    HoldFolder folder = new HoldFolder(repository.commonDir(), Arming.of(repository), clock);
    this.repository = repository;
    this.reconciler = Reconciler.besideEngine(repository, store, folder, clock);
    this.collisions = new BoardCollisions(folder, reconciler.looking(), board);
    this.aside = new PutAside(repository.commonDir());
    this.proposal = proposal;
    this.dismissing = dismissing;
    this.listener = listener;
  }

  @Override
  public Written write(Resolution resolution) {
    try {
      Reconciled done = written(resolution);
      listener.accept(done);
      collisions.decided(resolution.of(), done).ifPresent(dismissing);
      forget(resolution.of());
      return new Written(true, words(done), next(done));
    } catch (Moved e) {
      return Written.not("not written: " + e.getMessage());
    } catch (Refused e) {
      return Written.not("not written: " + e.getMessage() + "; " + e.hint());
    } catch (GitException e) {
      return Written.not("not written: " + e.inFull());
    } catch (IOException e) {
      return Written.not("not written: " + e.getMessage());
    } catch (RuntimeException e) {
      // Nobody would hear of it on this thread.
      return Written.not("not written, for a bug in afterclick: " + e);
    }
  }

  /** It is written whether or not this goes well: at worst the choices are there once more. */
  private void forget(ReconcileRequest request) {
    try {
      aside.forget(request);
    } catch (IOException ignored) {
      // To say that nothing was written would be worse.
    }
  }

  /** It is written whether or not what comes next can be looked at: the board has that too. */
  private Optional<ReconcileRequest> next(Reconciled done) {
    try {
      next = reconciler.looking().next(done);
      return next.isPresent() ? Optional.of(ShownCollision.of(next.get())) : Optional.empty();
    } catch (GitException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Reconciled written(Resolution resolution)
      throws Moved, Refused, GitException, IOException {
    Collision collision = collisions.of(resolution.of(), next);
    Wanted wanted =
        resolution.content().isPresent()
            ? Wanted.of(collision, Optional.of(version(collision, resolution.content().get())))
            : whole(collision, resolution.whole().orElseThrow());
    List<Pick> picks =
        resolution.picks().stream().map(pick -> new Pick(pick.hunk(), pick.word())).toList();
    return reconciler.write(collision, wanted, Reach.valueOf(resolution.to().name()), picks);
  }

  /** What was made of contents as git keeps them is a content as git keeps it. */
  private Version version(Collision collision, byte[] content) throws GitException {
    return new Version(collision.mode().orElse(FileMode.REGULAR), reconciler.keep(content));
  }

  private static Wanted whole(Collision collision, WholeTake take) {
    return switch (take) {
      case OURS -> Wanted.taking(collision.ours());
      case THEIRS -> Wanted.taking(collision.theirs());
      case BOTH -> Wanted.keepingBoth(collision, otherName(collision));
      case NEITHER -> Wanted.of(collision, Optional.empty());
    };
  }

  /** Names theirs after its session where both have the same name: {@code logo.billing-fix.png}. */
  static RepoPath otherName(Collision collision) {
    RepoPath theirs = collision.theirs().path();
    if (!theirs.equals(collision.ours().path())) {
      return theirs;
    }
    String path = theirs.value();
    String label = collision.theirs().label().replaceAll("[^\\p{Alnum}._-]+", "-");
    int dot = theirs.name().lastIndexOf('.');
    int at = dot > 0 ? path.length() - theirs.name().length() + dot : path.length();
    return RepoPath.of(path.substring(0, at) + "." + label + path.substring(at));
  }

  /** The board has a key for what the command's last line says. */
  private static String words(Reconciled done) {
    List<String> words = ReconcileReport.words(done, true);
    return String.join("; ", words.subList(0, words.size() - 1)) + "; U undoes it";
  }

  @Override
  public String undo(RepoPath path) {
    try {
      return reconciler
          .undo(deed -> deed.isAbout(path))
          .map(BoardReconcile::words)
          .orElse("nothing was reconciled here that could be undone");
    } catch (Refused e) {
      return "not undone: " + e.getMessage() + "; " + e.hint();
    } catch (GitException e) {
      return "not undone: " + e.inFull();
    } catch (IOException e) {
      return "not undone: " + e.getMessage();
    } catch (RuntimeException e) {
      return "not undone, for a bug in afterclick: " + e;
    }
  }

  private static String words(Deed undone) {
    String where =
        undone.moves().stream().map(Move::label).distinct().collect(Collectors.joining(" and "));
    return "undone: "
        + undone.path().value()
        + (where.isEmpty() ? "" : " is as it was in " + where)
        + (undone.former().isPresent() ? "; it is held again" : "");
  }

  @Override
  public Optional<Saved> saved(ReconcileRequest request) {
    return proposal
        .filter(it -> it.isFor(request))
        .map(it -> Saved.of(it.choices()))
        .or(() -> aside.read(request));
  }

  @Override
  public String save(ReconcileRequest request, Saved saved) {
    try {
      aside.write(request, saved);
      return "your choices for " + request.path().value() + " are kept for later";
    } catch (IOException e) {
      return "not kept: " + e.getMessage();
    }
  }

  @Override
  public byte[] edit(String name, byte[] text) throws IOException {
    try {
      return new Editor(repository.git()).edit(name, text);
    } catch (GitException e) {
      throw new IOException(e.inFull(), e);
    }
  }
}
