package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.output.EntryText;
import dev.afterclick.app.output.Ink;
import dev.afterclick.git.GitException;
import dev.afterclick.journal.EntryJson;
import dev.afterclick.model.Entry;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * The engine without a screen: a line for everything that happens.
 *
 * <p>Whoever reads slowly does not slow the engine down: lines wait here.
 */
final class Headless {

  /** What the printing loop is told. */
  private sealed interface Input {
    /** Something to print. */
    record Line(Entry entry) implements Input {}

    /** The end: a signal, or a crash. */
    record End() implements Input {}
  }

  private final Surroundings here;
  private final Function<Entry, String> form;
  private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();

  Headless(Surroundings here, boolean json, Colours colours) {
    this.here = here;
    this.form =
        json || !here.onTerminal().getAsBoolean()
            ? EntryJson::line
            : forPeople(colours.inkFor(here));
  }

  /** Prints until it is told to end, or until nobody reads any more. */
  ExitStatus run() throws GitException, InterruptedException, Trouble {
    here.onStop().accept(() -> inputs.add(new Input.End()));
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
    while (true) {
      Input next = inputs.take();
      if (!(next instanceof Input.Line line)) {
        return;
      }
      here.out().println(form.apply(line.entry()));
      // Lines that come together are written together; a reader sees the last of them at once.
      if (inputs.isEmpty() && here.out().checkError()) {
        return;
      }
    }
  }

  private void printRest() {
    for (Input next = inputs.poll(); next != null; next = inputs.poll()) {
      if (next instanceof Input.Line line) {
        here.out().println(form.apply(line.entry()));
      }
    }
  }

  /** Queues entries; ends everything when the engine does. */
  private final class Listener extends Crash {
    @Override
    public void entry(Entry entry) {
      inputs.add(new Input.Line(entry));
    }

    @Override
    public void crashed(Throwable by) {
      super.crashed(by);
      inputs.add(new Input.End());
    }
  }
}
