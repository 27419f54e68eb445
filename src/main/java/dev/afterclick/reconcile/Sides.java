package dev.afterclick.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The three contents that are to become one. */
public final class Sides {

  private final Optional<Content> base;
  private final Content ours;
  private final Content theirs;
  private final Optional<Form> form;
  private final Map<Source, List<String>> lines = new EnumMap<>(Source.class);

  private Sides(Optional<byte[]> base, byte[] ours, byte[] theirs) {
    this.base = base.map(Content::of);
    this.ours = Content.of(ours);
    this.theirs = Content.of(theirs);
    this.form = Forms.of(this.base, this.ours, this.theirs);
    form.ifPresent(this::read);
  }

  private void read(Form result) {
    lines.put(Source.BASE, base.map(content -> content.lines(result)).orElse(List.of()));
    lines.put(Source.OURS, ours.lines(result));
    lines.put(Source.THEIRS, theirs.lines(result));
  }

  public static Sides of(byte[] base, byte[] ours, byte[] theirs) {
    return new Sides(Optional.of(base), ours, theirs);
  }

  /** Returns what both sides added, each on its own. */
  public static Sides added(byte[] ours, byte[] theirs) {
    return new Sides(Optional.empty(), ours, theirs);
  }

  public static Sides of(Optional<byte[]> base, byte[] ours, byte[] theirs) {
    return new Sides(base, ours, theirs);
  }

  /** Tells whether there are lines to choose from: no side is binary, and the encodings mix. */
  public boolean isText() {
    return form.isPresent();
  }

  /** Returns what the result is beside its lines; nothing for a binary. */
  public Optional<Form> form() {
    return form;
  }

  /** Returns the base; nothing when both sides added the file. */
  public Optional<byte[]> base() {
    return base.map(Content::bytes);
  }

  public byte[] ours() {
    return ours.bytes();
  }

  public byte[] theirs() {
    return theirs.bytes();
  }

  /** Returns a side's lines, with their ends and without a byte-order mark; none of a binary. */
  List<String> lines(Source source) {
    return lines.getOrDefault(source, List.of());
  }

  /** Returns the bytes of a result. */
  byte[] encode(String text) {
    return text.isEmpty() && !Forms.isMarkAlone(base, ours, theirs)
        ? new byte[0]
        : form.orElseThrow().encode(text);
  }

  boolean hasBase() {
    return base.isPresent();
  }
}
