package dev.afterclick.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges what files are beside their lines. */
final class Forms {

  private Forms() {}

  /** Returns the form of what the sides become; nothing when one is binary or they do not mix. */
  static Optional<Form> of(Optional<Content> base, Content ours, Content theirs) {
    List<Optional<Form>> all =
        Stream.concat(base.stream(), Stream.of(ours, theirs)).map(Content::form).toList();
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    if (all.contains(Optional.of(Form.BYTES))) {
      boolean mix = all.stream().flatMap(Optional::stream).noneMatch(Form::wide);
      return mix ? Optional.of(Form.BYTES) : Optional.empty();
    }
    return Optional.of(merged(base.flatMap(Content::known), ours.known(), theirs.known()));
  }

  /** Takes the form that was changed; ours where both did so. */
  private static Form merged(Optional<Form> base, Optional<Form> ours, Optional<Form> theirs) {
    boolean oursStayed = ours.isEmpty() || ours.equals(base);
    Optional<Form> taken = oursStayed && theirs.isPresent() ? theirs : ours;
    return taken.or(() -> base).orElse(new Form(Encoding.UTF_8, false));
  }

  /** Tells whether a result without a character has a mark: an empty file has none. */
  static boolean isMarkAlone(Optional<Content> base, Content ours, Content theirs) {
    boolean before = base.filter(Content::isMarked).isPresent();
    return ours.isMarked() == before ? theirs.isMarked() : ours.isMarked();
  }

  /** Reads what a program wrote that was given a text of some form; nothing if it is no text. */
  static Optional<String> read(byte[] content, Form given) {
    Optional<Form> form =
        given.encoding() == Encoding.BYTES
            ? Optional.of(given)
            : Form.of(content).or(() -> Optional.of(given));
    return form.flatMap(of -> of.decode(content));
  }
}
