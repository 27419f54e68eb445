package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.notify.Notifier;
import dev.afterclick.app.output.EntryText;
import dev.afterclick.app.output.Ink;
import dev.afterclick.git.GitException;
import dev.afterclick.journal.EntryJson;
import dev.afterclick.model.Entry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The engine without a screen: a line for everything that happens.
 *
 * <p>Whoever reads slowly does not slow the engine down: lines wait, up to a bound. Whoever does
 * not read at all does not keep the program from ending: a thread of its own prints, and is left
 * behind where a full pipe holds it. The journal has all lines.
 */
final class Headless {

  /** Some megabytes at most; a reader who is that far behind no longer follows what happens. */
  private static final int BOUND = 10_000;

  /** How long a reader has for the last lines. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Surroundings here;
  private final boolean forPeople;
  private final Function<Entry, String> form;
  private final Outbox outbox = new Outbox(BOUND);
  private final CountDownLatch over = new CountDownLatch(1);

  Headless(Surroundings here, boolean json, Colours colours) {
    this.here = here;
    this.forPeople = !json && here.onTerminal().getAsBoolean();
    this.form = forPeople ? forPeople(colours.inkFor(here)) : EntryJson::line;
  }

  /** Prints until it is told to end, or until nobody reads any more. */
  ExitStatus run() throws GitException, InterruptedException, Trouble {
    here.onStop().accept(over::countDown);
    Listener listener = new Listener();
    Notifying notifying = new Notifying(here);
    Thread printer = new Thread(this::print, "print");
    printer.setDaemon(true);
    EngineHost host = EngineHost.open(here.git(), here.clock(), true, listener);
    try (host;
        Notifier notifier = notifying.open(host, terminal())) {
      listener.open(notifier::board, over::countDown);
      here.agents().ifPresent(host::lookOutFor);
      printer.start();
      over.await();
    }
    outbox.end();
    printer.join(GRACE.toMillis());
    listener.check();
    return ExitStatus.FINE;
  }

  private Optional<Consumer<String>> terminal() {
    return forPeople ? Optional.of(this::call) : Optional.empty();
  }

  /** Comes between two lines: whoever prints one keeps the stream until its end. */
  private void call(String sequence) {
    here.out().print(sequence);
    here.out().flush();
  }

  private static Function<Entry, String> forPeople(Ink ink) {
    return new EntryText(ink, ZoneId.systemDefault())::line;
  }

  private void print() {
    try {
      for (var next = outbox.take(); next.isPresent(); next = outbox.take()) {
        here.out().println(form.apply(next.get()));
        // Lines that come together are written together; a reader sees the last of them at once.
        if (outbox.isEmpty() && here.out().checkError()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      over.countDown();
    }
  }

  /** Queues entries; ends everything when the engine does. */
  private final class Listener extends Viewer {
    @Override
    public void entry(Entry entry) {
      outbox.add(entry);
    }
  }
}
