/** Tests of what the commands print. */
@NullMarked
package dev.afterclick.app.output;

import org.jspecify.annotations.NullMarked;
