/** Tests of {@code app.health}: on files that say what the system would. */
@NullMarked
package dev.afterclick.app.health;

import org.jspecify.annotations.NullMarked;
