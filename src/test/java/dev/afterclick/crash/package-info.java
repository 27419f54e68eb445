/** The built program, killed again and again under load: nothing that it recorded may be lost. */
@NullMarked
package dev.afterclick.crash;

import org.jspecify.annotations.NullMarked;
