/** The whole program in this process: its commands, and the stories that it must tell. */
@NullMarked
package dev.afterclick.app;

import org.jspecify.annotations.NullMarked;
