/**
 * Putting afterclick's hook into the agents' own settings, and taking it out again.
 *
 * <p>{@link dev.afterclick.agents.install.AgentSettings} is the table: which file each agent reads,
 * which of its events we ask for. {@link dev.afterclick.agents.install.AgentHooks} plans a {@link
 * dev.afterclick.agents.install.Change} to one of these files, to be shown to the person first, and
 * makes it. A {@link dev.afterclick.agents.install.Format} knows how our lines stand in a file:
 * they are added to the text as it is, so that order, blanks and comments of all else stay, and a
 * file that cannot be understood is left alone. The hook that all of them name is a script of ours
 * at a place of its own, so that their lines stay the same from version to version.
 *
 * <p>May use: model, agents.protocol's names. Used by: app.
 */
@NullMarked
package dev.afterclick.agents.install;

import org.jspecify.annotations.NullMarked;
