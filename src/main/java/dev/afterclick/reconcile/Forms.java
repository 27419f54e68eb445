package dev.afterclick.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges what files are beside their lines. */
final class Forms {

  private Forms() {}

  /** Returns the form of what the sides become; nothing when one is binary or they do not mix. */
  static Optional<Form> of(Optional<byte[]> base, byte[] ours, byte[] theirs) {
    List<byte[]> all = Stream.concat(base.stream(), Stream.of(ours, theirs)).toList();
    if (all.stream().anyMatch(content -> Form.of(content).isEmpty())) {
      return Optional.empty();
    }
    if (all.stream().anyMatch(content -> is(Encoding.BYTES, content))) {
      boolean mix = all.stream().noneMatch(Forms::isWide);
      return mix ? Optional.of(new Form(Encoding.BYTES, false)) : Optional.empty();
    }
    return Optional.of(merged(base.flatMap(Forms::known), known(ours), known(theirs)));
  }

  private static boolean is(Encoding encoding, byte[] content) {
    return Form.of(content).filter(form -> form.encoding() == encoding).isPresent();
  }

  private static boolean isWide(byte[] content) {
    return Form.of(content).filter(Form::wide).isPresent();
  }

  /** Returns the form of what is not empty. */
  private static Optional<Form> known(byte[] content) {
    return content.length == 0 ? Optional.empty() : Form.of(content);
  }

  /** Takes the form that was changed; ours where both did so. */
  private static Form merged(Optional<Form> base, Optional<Form> ours, Optional<Form> theirs) {
    boolean oursStayed = ours.isEmpty() || ours.equals(base);
    Optional<Form> taken = oursStayed && theirs.isPresent() ? theirs : ours;
    return taken.or(() -> base).orElse(new Form(Encoding.UTF_8, false));
  }

  /** Tells whether a result without a character has a mark: an empty file has none. */
  static boolean isMarkAlone(Optional<byte[]> base, byte[] ours, byte[] theirs) {
    boolean before = base.filter(Forms::isMarked).isPresent();
    return isMarked(ours) == before ? isMarked(theirs) : isMarked(ours);
  }

  private static boolean isMarked(byte[] content) {
    return Form.of(content).filter(Form::mark).isPresent();
  }

  /** Reads a side, which may be of another form than the result. */
  static String decode(byte[] content, Form result) {
    Form form = result.encoding() == Encoding.BYTES ? result : Form.of(content).orElseThrow();
    return form.decode(content).orElseThrow();
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
