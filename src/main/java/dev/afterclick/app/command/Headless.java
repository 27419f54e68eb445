package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.output.EntryText;
import dev.afterclick.app.output.Ink;
import dev.afterclick.git.GitException;
import dev.afterclick.journal.EntryJson;
import dev.afterclick.model.Entry;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * The engine without a screen: a line for everything that happens.
 *
 * <p>Whoever reads slowly does not slow the engine down: lines wait, up to a bound.
 */
final class Headless {

  /** Some megabytes at most; a reader who is that far behind no longer follows what happens. */
  private static final int BOUND = 10_000;

  private final Surroundings here;
  private final Function<Entry, String> form;
  private final Outbox outbox = new Outbox(BOUND);

  Headless(Surroundings here, boolean json, Colours colours) {
    this.here = here;
    this.form =
        json || !here.onTerminal().getAsBoolean()
            ? EntryJson::line
            : forPeople(colours.inkFor(here));
  }

  /** Prints until it is told to end, or until nobody reads any more. */
  ExitStatus run() throws GitException, InterruptedException, Trouble {
    here.onStop().accept(outbox::end);
    Listener listener = new Listener();
    EngineHost host = EngineHost.open(here.git(), here.clock(), true, listener);
    try (host) {
      print();
    }
    listener.check();
    printRest();
    return ExitStatus.FINE;
  }

  private static Function<Entry, String> forPeople(Ink ink) {
    return new EntryText(ink, ZoneId.systemDefault())::line;
  }

  private void print() throws InterruptedException {
    for (var next = outbox.take(); next.isPresent(); next = outbox.take()) {
      print(next.get());
      // Lines that come together are written together; a reader sees the last of them at once.
      if (outbox.isEmpty() && here.out().checkError()) {
        return;
      }
    }
  }

  private void printRest() {
    for (var next = outbox.poll(); next.isPresent(); next = outbox.poll()) {
      print(next.get());
    }
  }

  private void print(Entry entry) {
    here.out().println(form.apply(entry));
  }

  /** Queues entries; ends everything when the engine does. */
  private final class Listener extends Crash {
    @Override
    public void entry(Entry entry) {
      outbox.add(entry);
    }

    @Override
    public void crashed(Throwable by) {
      super.crashed(by);
      outbox.end();
    }
  }
}
