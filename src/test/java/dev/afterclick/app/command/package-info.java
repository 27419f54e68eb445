/** Compares the documents with the commands and options that there are. */
@NullMarked
package dev.afterclick.app.command;

import org.jspecify.annotations.NullMarked;
