/** Checks how git is armed, with real git and the hooks of other tools. */
@NullMarked
package dev.afterclick.git.hooks;

import org.jspecify.annotations.NullMarked;
