package dev.afterclick.reconcile;

import java.util.List;
import java.util.Optional;

/** The bytes of one side, and what they are. */
final class Content {

  private final byte[] bytes;
  private final Optional<Form> form;

  private Content(byte[] bytes) {
    this.bytes = bytes.clone();
    this.form = Form.of(bytes);
  }

  static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Returns its form; nothing for a binary. */
  Optional<Form> form() {
    return form;
  }

  /** Returns its form if it has a say in the form of others: nothing is of any form. */
  Optional<Form> known() {
    return form.filter(any -> bytes.length > 0);
  }

  boolean isMarked() {
    return form.filter(Form::mark).isPresent();
  }

  /** Returns its lines, with their ends and without a mark. */
  List<String> lines(Form result) {
    Form own = result.equals(Form.BYTES) ? result : form.orElseThrow();
    return List.copyOf(LineText.split(own.decode(bytes).orElseThrow()));
  }
}
