package dev.afterclick.app.notify;

import dev.afterclick.agents.tmux.TmuxServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Has tmux show a message on every terminal of the server that we run in, for as long as the person
 * lets tmux show messages.
 */
final class TmuxTeller implements Teller {

  private final Optional<TmuxServer> server;

  TmuxTeller(Optional<TmuxServer> server) {
    this.server = server;
  }

  @Override
  public Optional<String> hindrance() {
    return server.isPresent()
        ? Optional.empty()
        : Optional.of("afterclick runs in no tmux: no message of afterclick.notify is shown there");
  }

  @Override
  public Optional<String> tell(List<Alarm> alarms, NotifySettings settings) {
    return server.isPresent() ? tell(server.get(), literal(Alarm.words(alarms))) : hindrance();
  }

  private static Optional<String> tell(TmuxServer server, String message) {
    try {
      TmuxServer.Answer clients = server.ask("list-clients", "-F", "#{client_name}");
      if (!clients.done()) {
        return failed(clients.text());
      }
      for (String client : clients.text().lines().toList()) {
        // One that has gone meanwhile is no trouble.
        server.ask("display-message", "-c", client, message);
      }
      return Optional.empty();
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> failed(String why) {
    return Optional.of("tmux shows no message of afterclick.notify: " + why);
  }

  /**
   * Escapes what tmux would expand, signs of the date among it, and a last semicolon, at which it
   * would expect another command. The option for text as it is came only with tmux 3.4.
   */
  static String literal(String text) {
    String literal = text.replace("#", "##").replace("%", "%%");
    return literal.endsWith(";") ? literal.substring(0, literal.length() - 1) + "\\;" : literal;
  }
}
