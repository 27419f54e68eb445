/**
 * File events to settled batches, and what to do when the system sends none.
 *
 * <p>{@link dev.afterclick.watch.RepositoryWatch} watches the common directory and every worktree.
 * Each of them is a {@code FolderWatch}: it keeps one folder tree watched whatever happens to it,
 * builds one {@code TreeWatcher} after the other, polls what cannot be watched, and says so. What
 * moved goes through {@code Batches}, so that a save is one event and a burst is few.
 *
 * <p>Threads: two for each watched root (the library's reader and ours, both blocked in the system
 * while nothing happens), one that lets batches settle, and one that polls, which is only started
 * when something has to be polled. Nobody ticks while nothing is pending.
 *
 * <p>May use: model, directory-watcher. Used by: app.
 */
@NullMarked
package dev.afterclick.watch;

import org.jspecify.annotations.NullMarked;
