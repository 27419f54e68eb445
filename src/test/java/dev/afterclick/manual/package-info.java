/** Keeps the README and the manual true to the program. */
@NullMarked
package dev.afterclick.manual;

import org.jspecify.annotations.NullMarked;
