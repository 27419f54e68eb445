/** Tests of {@code watch}: with real files, and waiting for events instead of time. */
@NullMarked
package dev.afterclick.watch;

import org.jspecify.annotations.NullMarked;
