/** Tests of the package of the same name. */
@NullMarked
package dev.afterclick.app.notify;

import org.jspecify.annotations.NullMarked;
