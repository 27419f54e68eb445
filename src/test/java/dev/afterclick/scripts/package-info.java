/** Runs the shell scripts with the shells that people have. */
@NullMarked
package dev.afterclick.scripts;

import org.jspecify.annotations.NullMarked;
