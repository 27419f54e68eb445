/**
 * The record of what happened, and the form in which entries are kept and passed on: JSON Lines.
 *
 * <p>{@link dev.afterclick.journal.Journal} appends entries to a file for each day. {@link
 * dev.afterclick.journal.EntryJson} writes one entry as one line; {@link
 * dev.afterclick.journal.Json} holds how sessions, overlaps and touches look in JSON everywhere.
 * {@link dev.afterclick.journal.JournalReader} finds lines again, by a {@link
 * dev.afterclick.journal.Query}, and {@link dev.afterclick.journal.TouchReader} makes touches of
 * them. Fields are only ever added.
 *
 * <p>May use: model, Gson's streaming reader and writer. Used by: app.
 */
@NullMarked
package dev.afterclick.journal;

import org.jspecify.annotations.NullMarked;
