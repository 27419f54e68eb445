/** Tests of the package of the same name. */
@NullMarked
package dev.afterclick.agents.tmux;

import org.jspecify.annotations.NullMarked;
