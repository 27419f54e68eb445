/** Tests of the package of the same name. */
@NullMarked
package dev.afterclick.agents.protocol;

import org.jspecify.annotations.NullMarked;
