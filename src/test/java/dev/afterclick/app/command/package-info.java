/** The parts of the commands on their own, and the documents beside the commands there are. */
@NullMarked
package dev.afterclick.app.command;

import org.jspecify.annotations.NullMarked;
