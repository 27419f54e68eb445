/** What the tests of several packages share. */
@NullMarked
package dev.afterclick;

import org.jspecify.annotations.NullMarked;
