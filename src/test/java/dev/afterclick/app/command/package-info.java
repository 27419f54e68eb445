/** The parts of the commands on their own. */
@NullMarked
package dev.afterclick.app.command;

import org.jspecify.annotations.NullMarked;
