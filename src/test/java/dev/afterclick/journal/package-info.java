/** The journal in temporary folders, with its faults. */
@NullMarked
package dev.afterclick.journal;

import org.jspecify.annotations.NullMarked;
