package dev.afterclick.app.command;

import dev.afterclick.app.output.LogText;
import dev.afterclick.app.output.NotStored;
import dev.afterclick.app.output.PatchText;
import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.JournalLine;
import dev.afterclick.journal.TouchReader;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** Prints lines of the journal, for people or as they are. */
final class LogPrinter implements Closeable {

  /** How lines are printed. */
  record Form(boolean json, boolean patch, Colours colours) {}

  /** How wide a touch's id is, to put other events under the same columns. */
  private static final int ID = 11;

  /** What is larger takes longer to compare than anybody would look at it. */
  private static final long LARGEST = 4 << 20;

  private final Form form;
  private final Pager pager;
  private final LogText text;
  private final PatchText patches;
  private final ObjectStore store;

  LogPrinter(Surroundings there, Repository repository, Form form, Pager pager) {
    this.form = form;
    this.pager = pager;
    this.store = ObjectStore.open(repository.commonDir(), repository.objectFormat());
    this.text = new LogText(form.colours().inkFor(there), ZoneId.systemDefault());
    this.patches =
        new PatchText(
            form.colours().inkFor(there), there.onTerminal().getAsBoolean(), this::contentOf);
  }

  void print(JournalLine line) throws GitException, IOException {
    Optional<Touch> touch = form.json() ? Optional.empty() : TouchReader.read(line);
    Optional<NotStored> missing = notStored(line);
    if (form.json()) {
      pager.println(missing.map(content -> content.json(line)).orElse(line.json()));
    } else if (touch.isEmpty()) {
      pager.println(text.other(line, ID));
    } else {
      pager.println(text.touch(line, touch.get(), missing));
      patch(touch.get());
    }
  }

  /** Tells, now and then, whether nobody reads on. */
  boolean isClosed() {
    return pager.isClosed();
  }

  @Override
  public void close() {
    pager.close();
    store.close();
  }

  private Optional<NotStored> notStored(JournalLine line) throws GitException {
    Optional<Version> version =
        mayLackItsContent(line)
            ? TouchReader.read(line).flatMap(touch -> touch.after().or(touch::before))
            : Optional.empty();
    OptionalLong size =
        version.isPresent() ? store.sizeOfUnkept(version.get().blob()) : OptionalLong.empty();
    // What was too large may have been committed since.
    return size.isPresent() && !store.has(version.get().blob())
        ? Optional.of(new NotStored(size.getAsLong()))
        : Optional.empty();
  }

  /** A log may be long, so the store is not asked of contents whose lines could be counted. */
  private static boolean mayLackItsContent(JournalLine line) {
    boolean counted = line.field("blob").isPresent() && line.field("added").isPresent();
    return line.event().equals("touch") && !counted;
  }

  private void patch(Touch touch) throws GitException, IOException {
    if (form.patch()) {
      pager.println("");
      pager.write(patches.of(touch));
      pager.println("");
    }
  }

  private Optional<byte[]> contentOf(Version version) throws IOException {
    try {
      return store.has(version.blob()) ? store.read(version.blob(), LARGEST) : Optional.empty();
    } catch (GitException e) {
      throw new IOException(e.inFull(), e);
    }
  }
}
