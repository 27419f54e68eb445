/** Tests of {@code agents.install}: on texts, and on files in a home folder of their own. */
@NullMarked
package dev.afterclick.agents.install;

import org.jspecify.annotations.NullMarked;
