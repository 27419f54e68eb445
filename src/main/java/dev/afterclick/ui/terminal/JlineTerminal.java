package dev.afterclick.ui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that standard output is.
 *
 * <p>Ctrl-C, Ctrl-Z and Ctrl-\ arrive as keys: if the kernel stopped us and a parent such as {@code
 * git afterclick}, the shell would write its prompt before the terminal is given back. So {@link
 * #suspend} gives it back first, then stops them all. A shutdown hook gives the terminal back on
 * exit, TERM, INT and HUP.
 */
public final class JlineTerminal extends ANSITerminal {

  /**
   * Alternate screen, no cursor, no line wrap, mouse reports in the SGR form, marks round pastes.
   */
  private static final String ENTER =
      "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?1000h\u001b[?1006h\u001b[?2004h";

  private static final String LEAVE =
      "\u001b[0m\u001b[?2004l\u001b[?1006l\u001b[?1000l\u001b[?7h\u001b[?25h\u001b[?1049l";

  private final Pty pty;
  private final Attributes original;
  private final SealedOutput output;
  private final Thread giveBack = new Thread(this::restore, "give-terminal-back");
  private Runnable onStop = () -> {};
  private @Nullable Object onInterrupt;

  private JlineTerminal(Pty pty, PasteInput input, SealedOutput output) throws IOException {
    super(input, output, StandardCharsets.UTF_8);
    this.pty = pty;
    this.original = pty.getAttr();
    this.output = output;
    getInputDecoder().addProfile(() -> List.of(new SgrMouse(), new PastePattern(input::next)));
  }

  /** Tells whether both standard input and output are a terminal. */
  public static boolean isThere() {
    JniTerminalProvider provider = new JniTerminalProvider();
    return provider.isSystemStream(SystemStream.Input)
        && provider.isSystemStream(SystemStream.Output);
  }

  /** Tells whether standard output is a terminal. */
  public static boolean isOutput() {
    return new JniTerminalProvider().isSystemStream(SystemStream.Output);
  }

  /** Takes the terminal over: raw keys, an empty screen of its own. */
  public static JlineTerminal open() throws IOException {
    Pty pty = new JniTerminalProvider().current(SystemStream.Output);
    SealedOutput output = new SealedOutput(new FileOutputStream(FileDescriptor.out));
    PasteInput input = new PasteInput(new FileInputStream(FileDescriptor.in));
    JlineTerminal terminal = new JlineTerminal(pty, input, output);
    Runtime.getRuntime().addShutdownHook(terminal.giveBack);
    Signals.register("WINCH", terminal::resized);
    terminal.enter();
    return terminal;
  }

  /** Says what to do when the person, or a process, asks to suspend or has continued us. */
  public void onSignals(Runnable stop, Runnable continued) {
    onStop = stop;
    Signals.register("TSTP", stop);
    Signals.register("CONT", continued);
  }

  /** Makes the screen ours, again if it was before. */
  public void enter() throws IOException {
    output.unseal();
    pty.setAttr(raw());
    writeToTerminal(ENTER.getBytes(StandardCharsets.US_ASCII));
    flush();
  }

  /** Gives the terminal to the shell, sleeps until {@code fg}, and takes it back. */
  public void suspend() throws IOException {
    restore();
    Signals.registerDefault("TSTP");
    StopSignal.raise();
    Signals.register("TSTP", onStop);
    enter();
  }

  /**
   * Gives the terminal to another program that this one waits for, such as an editor; whoever reads
   * keys must not do so until {@link #takeBack}. What stops that program stops this one as well,
   * and Ctrl-C is for that program alone.
   */
  public void lend() {
    restore();
    Signals.registerDefault("TSTP");
    onInterrupt = Signals.register("INT", () -> {});
  }

  /** Takes the terminal back. */
  public void takeBack() throws IOException {
    Signals.unregister("INT", onInterrupt);
    Signals.register("TSTP", onStop);
    enter();
  }

  /** Hands a text to the clipboard of the terminal that the person sits at (OSC 52). */
  public void copy(String text) throws IOException {
    String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    send("\u001b]52;c;" + coded + "\u0007");
  }

  /** Writes a sequence as it is, at once. */
  void send(String sequence) throws IOException {
    writeToTerminal(sequence.getBytes(StandardCharsets.UTF_8));
    flush();
  }

  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(giveBack);
    } catch (IllegalStateException e) {
      // The program is ending already; the hook has run or finds nothing to do.
    }
  }

  @Override
  protected TerminalSize findTerminalSize() throws IOException {
    Size size = pty.getSize();
    boolean known = size.getColumns() > 0 && size.getRows() > 0;
    return known ? new TerminalSize(size.getColumns(), size.getRows()) : new TerminalSize(80, 24);
  }

  /** Writes text as it is; Lanterna would go by characters and break every pair of surrogates. */
  @Override
  public void putString(String text) throws IOException {
    writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
  }

  private void resized() {
    try {
      onResized(findTerminalSize());
    } catch (IOException e) {
      // The terminal is gone; reading from it says so.
    }
  }

  private synchronized void restore() {
    try {
      output.seal(LEAVE.getBytes(StandardCharsets.US_ASCII));
      pty.setAttr(original);
    } catch (IOException e) {
      // The terminal is gone: there is nothing to give back.
    }
  }

  private Attributes raw() {
    Attributes raw = new Attributes(original);
    for (LocalFlag flag :
        List.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG)) {
      raw.setLocalFlag(flag, false);
    }
    for (InputFlag flag : List.of(InputFlag.IXON, InputFlag.IGNCR, InputFlag.INLCR)) {
      raw.setInputFlag(flag, false);
    }
    // Lanterna knows the enter key as a line feed only.
    raw.setInputFlag(InputFlag.ICRNL, true);
    raw.setControlChar(ControlChar.VMIN, 1);
    raw.setControlChar(ControlChar.VTIME, 0);
    return raw;
  }
}
