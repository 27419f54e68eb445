/** Tests of the package of the same name. */
@NullMarked
package dev.afterclick.agents.state;

import org.jspecify.annotations.NullMarked;
