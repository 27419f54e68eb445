package dev.afterclick.git.verdict;

import dev.afterclick.git.verdict.Docket.Item;
import dev.afterclick.git.verdict.Hearings.Hearing;
import dev.afterclick.model.Judgement;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was taken from a docket at once, until the last of it is answered. For one thread. */
final class Sitting {

  private final Set<Item> open = Collections.newSetFromMap(new IdentityHashMap<>());

  Sitting(List<List<Item>> taken) {
    taken.forEach(open::addAll);
  }

  void pronounce(Hearing hearing, MergeOutcome outcome) {
    for (Item item : hearing.items()) {
      Meeting meeting = new Meeting(item.question(), item.first().base());
      Judgement word =
          new Judgement(
              item.question(),
              item.first().base(),
              true,
              outcome.verdict(meeting),
              outcome.kind(meeting),
              true,
              Optional.empty());
      answer(item, word);
    }
  }

  /** Lets the first answers stand as the last. */
  void giveUp(Collection<Item> items, String why) {
    items.forEach(item -> answer(item, item.first().unchecked(why)));
  }

  void giveUpTheRest(String why) {
    for (Item item : List.copyOf(open)) {
      try {
        giveUp(List.of(item), why);
      } catch (RuntimeException | Error e) {
        // Whoever cannot be told keeps a first answer, which says that it is not the last.
      }
    }
  }

  /** Leaves a question to another thread. */
  void refer(Item item, Docket to) {
    open.remove(item);
    to.refer(item);
  }

  private void answer(Item item, Judgement last) {
    open.remove(item);
    item.answer().accept(last);
  }
}
