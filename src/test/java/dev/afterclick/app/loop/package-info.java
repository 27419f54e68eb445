/** The parts of the loop on their own. */
@NullMarked
package dev.afterclick.app.loop;

import org.jspecify.annotations.NullMarked;
