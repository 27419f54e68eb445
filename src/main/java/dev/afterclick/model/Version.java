package dev.afterclick.model;

/**
 * What stands at a path at one moment: a mode and a content.
 *
 * @param mode what kind of file it is
 * @param blob its content as git would commit it, after clean filters and line-ending conversion
 */
public record Version(FileMode mode, BlobId blob) {}
