package dev.afterclick.agents.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What tmux leaves and prints, read. */
final class TmuxServerTest {

  @Test
  void readsWhereTheSocketIs() {
    assertEquals(Optional.of(Path.of("/tmp/a,b")), TmuxServer.socketOf("/tmp/a,b,4711,0"));
    assertEquals(Optional.empty(), TmuxServer.socketOf("socket,4711,0"));
    assertEquals(Optional.empty(), TmuxServer.socketOf(""));
    assertEquals(Optional.empty(), TmuxServer.around(Map.of()).map(TmuxServer::socket));
  }

  @Test
  void readsPanesWhateverTheirSessionIsCalled() {
    TmuxPane pane = TmuxPane.parse("4711 %3 @2 $1 1 5 my work #{x}").orElseThrow();
    assertEquals(new TmuxPane(4711, "%3", "@2", "$1", 1, "5", "my work #{x}"), pane);
    assertEquals("$1:@2", pane.windowTarget());
    assertEquals(Optional.empty(), TmuxPane.parse("no server running on /tmp/x"));
    assertEquals(Optional.empty(), TmuxPane.parse("one two three four five six seven"));
  }
}
