package dev.afterclick.app.loop;

import dev.afterclick.engine.State;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.hold.LeftFiles;
import dev.afterclick.git.hold.ToldFiles;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.sight.AllEyes;
import dev.afterclick.git.sight.Eyes;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.ClobberJudge;
import dev.afterclick.git.verdict.Verdicts;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.TrunkFinder;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.journal.Journal;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Board;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Worktree;
import dev.afterclick.watch.Pace;
import dev.afterclick.watch.RepositoryWatch;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A running engine, with everything that it needs. */
public final class EngineHost implements Closeable {

  private final Repository repository;
  private final InstantSource clock;
  private final Audience audience;
  private final Work work = new Work();
  private final ObjectStore store;
  private final MergeBases bases;
  private final AllEyes eyes = new AllEyes();
  private final Verdicts verdicts;
  private final Semaphore lookTurns = new Semaphore(0);
  private final Semaphore watchTurns = new Semaphore(0);
  private final AtomicBoolean lookingAround = new AtomicBoolean();
  private final ExecutorService looking = Executors.newCachedThreadPool(Threads.named("look"));
  private final ToldFiles told;
  private final LeftFiles left;
  private final Optional<RepositoryWatch> watch;
  private final Optional<Journal> journal;
  private final Hands hands;
  private final Loop loop;
  private final Optional<Watchlist> watchlist;
  private final Thread thread;
  private volatile Optional<Lookout> lookout = Optional.empty();

  private EngineHost(
      Repository repository, InstantSource clock, boolean watching, Audience audience) {
    this.repository = repository;
    this.clock = clock;
    this.audience = audience;
    this.store = ObjectStore.open(repository.commonDir(), repository.objectFormat());
    this.told = new ToldFiles(repository.commonDir());
    this.left = new LeftFiles(repository.commonDir());
    this.bases = new MergeBases(repository.commonDir(), store);
    this.verdicts = new Verdicts(store, eyes, eyes);
    Listening listening = new Listening(home(), this::isRecording, watching, clock, this::tell);
    AllLooks looks = new AllLooks(eyes, this::eyesFor, lookingMeans(listening, !watching));
    this.watch = watching ? Optional.of(watchOver(looks)) : Optional.empty();
    this.hands =
        new Hands(
            new Hands.Tools(
                new Worktrees(repository),
                new TrunkFinder(repository),
                bases,
                verdicts,
                new ClobberJudge(store),
                looks,
                holding(watching),
                listening,
                watch,
                home(),
                this::keep),
            clock,
            work,
            this::tell);
    this.watchlist =
        watching ? Optional.of(new Watchlist(home(), this::isRecording, work)) : Optional.empty();
    this.loop = new Loop(beginning(), work, hands, this::show);
    this.thread = Threads.named("engine").newThread(this::run);
    this.journal = watching ? Optional.of(record()) : Optional.empty();
  }

  /**
   * Starts an engine for the repository that {@code git} runs in.
   *
   * @param watching whether to go on watching after the first look
   * @throws GitException if there is no repository, or no git
   */
  public static EngineHost open(
      GitProgram git, InstantSource clock, boolean watching, Audience audience)
      throws GitException {
    EngineHost host = openPatiently(git, clock, watching, audience);
    host.lookAround();
    return host;
  }

  /**
   * Starts an engine that finds the worktrees, but goes through none before {@link #lookAround}.
   *
   * <p>That takes all processors for a while, and a person waits for the first picture.
   */
  public static EngineHost openPatiently(
      GitProgram git, InstantSource clock, boolean watching, Audience audience)
      throws GitException {
    EngineHost host = new EngineHost(Repository.find(git), clock, watching, audience);
    host.thread.start();
    host.tell(new Event.Begun(clock.instant(), host.repository.commonDir()));
    return host;
  }

  /** Goes through the worktrees from now on. */
  public void lookAround() {
    if (lookingAround.compareAndSet(false, true)) {
      lookTurns.release(Runtime.getRuntime().availableProcessors());
      watchTurns.release(Runtime.getRuntime().availableProcessors());
    }
  }

  /** Returns everything there is to show now. */
  public Board board() {
    return loop.board();
  }

  /** Returns where contents can be read from. */
  public ObjectStore store() {
    return store;
  }

  public Repository repository() {
    return repository;
  }

  /** Takes which agents run now. */
  public void agentsRun(List<AgentProcess> processes) {
    tell(new Event.AgentsSeen(clock.instant(), processes));
  }

  /** Looks out from now on for the agents that run. */
  public void lookOutFor(Supplier<List<AgentProcess>> agents) {
    Lookout fresh = new Lookout(agents, clock, this::tell);
    lookout = Optional.of(fresh);
    fresh.begin();
  }

  /** Lets another process record, for the shell is about to stop this one. */
  public void rest() {
    journal.ifPresent(Journal::rest);
  }

  /** Records again after a rest, unless another process does by now. */
  public void goOn() {
    journal.ifPresent(Journal::goOn);
  }

  /** Waits until all that has happened so far is on the board, git's last word included. */
  public void awaitIdle() throws InterruptedException {
    long begun;
    do {
      begun = work.awaitIdle();
      verdicts.awaitIdle();
    } while (work.awaitIdle() != begun);
  }

  /** Ends in order: no board and no entry comes afterwards. */
  @Override
  public void close() {
    watch.ifPresent(RepositoryWatch::close);
    lookout.ifPresent(Lookout::close);
    tell(new Event.Ending(clock.instant()));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    journal.ifPresent(Journal::close);
    hands.end();
    watchlist.ifPresent(Watchlist::end);
    looking.shutdownNow();
    verdicts.close();
    eyes.close();
    store.close();
  }

  private State beginning() {
    return State.of(repository.commonDir(), Linger.read(repository.git()));
  }

  private void run() {
    try {
      loop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Whoever goes on showing a board that nobody keeps right would lie.
      audience.crashed(e);
      work.abandon();
    }
  }

  /** Takes what has happened elsewhere. From any thread; never waits. */
  public void tell(Event event) {
    loop.add(event);
  }

  private void show(Board board) {
    audience.board(board);
    watchlist.ifPresent(list -> list.moved(this::board));
  }

  private void keep(Entry entry) {
    append(entry);
    audience.entry(entry);
  }

  private void append(Entry entry) {
    journal.ifPresent(record -> record.append(entry));
  }

  /** Returns where all that afterclick keeps of the repository stands. */
  private Path home() {
    return repository.commonDir().resolve("afterclick");
  }

  private Journal record() {
    return Journal.open(
        home(),
        new Keeping(store, told, loop::carriers, clock, this::tell),
        new RecordTrouble(clock, this::tell));
  }

  private Eyes eyesFor(Worktree worktree) {
    return new Eyes(new Eyes.Means(repository, store, bases, clock), worktree);
  }

  private Holding holding(boolean watching) {
    return new Holding(
        repository.git(),
        repository.commonDir(),
        store,
        watching ? Arming.of(repository) : new Unarmed(),
        told,
        () -> left.next(isRecording()),
        this::append,
        watching,
        clock);
  }

  /** Tells whether it is this process that keeps the record, and no other one. */
  public boolean isRecording() {
    return journal.filter(Journal::isRecording).isPresent();
  }

  private Looks.Means lookingMeans(Listening listening, boolean alone) {
    return new Looks.Means(
        looking, lookTurns, clock, work, listening::tellAfterwards, repository.commonDir(), alone);
  }

  private RepositoryWatch watchOver(AllLooks looks) {
    return new RepositoryWatch(
        repository.commonDir(), looks::isIgnored, this::tell, clock, Pace.DEFAULT, watchTurns);
  }
}
