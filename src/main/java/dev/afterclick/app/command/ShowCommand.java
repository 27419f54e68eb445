package dev.afterclick.app.command;

import dev.afterclick.app.output.ContentText;
import dev.afterclick.app.output.NotStored;
import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterclick show}: a content as a touch left it, or found it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a stored content: as it was after a touch or, of a deletion, before it.",
      "Exits with 0 when it is printed, with 2 when it cannot be."
    })
final class ShowCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(
      paramLabel = "TOUCH",
      description =
          "The id that afterclick log lists, or its beginning; with :before or :after, which of "
              + "its two versions.")
  private String touch = "";

  @Option(names = "--no-pager", description = "Do not start a pager.")
  private boolean noPager;

  ShowCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws GitException, Trouble {
    if (root.json()) {
      throw new Trouble(
          "show prints a content as it is, and has no JSON",
          "afterclick log --json tells all about a touch but its content");
    }
    Surroundings there = root.there();
    Repository repository = Repository.find(there.git());
    TouchVersion wanted = TouchVersion.parse(touch);
    Touch found = Journals.touch(repository, wanted.id());
    Version version = wanted.of(found);
    try (ObjectStore store = ObjectStore.open(repository.commonDir(), repository.objectFormat())) {
      print(there, store, found, version);
    } catch (IOException e) {
      throw new Trouble("cannot print it: " + e.getMessage(), "afterclick show TOUCH >FILE", e);
    }
    return ExitStatus.FINE.code();
  }

  private void print(Surroundings there, ObjectStore store, Touch found, Version version)
      throws GitException, IOException, Trouble {
    if (version.mode() == FileMode.SUBMODULE) {
      throw new Trouble(
          found.path().value() + " is a submodule, at commit " + version.blob().hex(),
          "git -C " + found.path() + " show " + version.blob().abbreviated());
    }
    if (!store.has(version.blob())) {
      throw missing(found, store.sizeOfUnkept(version.blob()));
    }
    if (there.onTerminal().getAsBoolean()) {
      page(there, store, found, version);
    } else {
      store.copy(version.blob(), there.out());
      there.out().flush();
    }
  }

  /** Says what is known: a size is noted of what was too large, and of nothing else. */
  private static Trouble missing(Touch found, OptionalLong size) {
    String content = "the content of " + found.path().value();
    return size.isPresent()
        ? new Trouble(
            content + " was too large to be stored: " + new NotStored(size.getAsLong()).words(),
            "git config afterclick.maxStoredSize says how large contents may be to be kept")
        : new Trouble(
            content
                + " is not stored: it is older than what is kept, or could not be kept when it"
                + " was touched",
            "git config afterclick.keep says how long it is kept; afterclick log --event degraded"
                + " what went wrong");
  }

  /** A terminal would act on what is in a content. */
  private void page(Surroundings there, ObjectStore store, Touch found, Version version)
      throws GitException, IOException, Trouble {
    Optional<List<String>> lines = ContentText.lines(store.read(version.blob()));
    if (lines.isEmpty()) {
      throw new Trouble(
          found.path().value() + " is binary, and this is a terminal",
          "afterclick show " + touch + " >FILE");
    }
    try (Pager pager = new Pager(there, !noPager)) {
      for (String line : lines.get()) {
        pager.println(line);
      }
    }
  }
}
