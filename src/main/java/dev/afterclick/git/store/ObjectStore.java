package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Difference;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Reads what the repository holds, and keeps what afterclick adds to it in a store of its own.
 *
 * <p>Writes go to {@code <common dir>/afterclick/store.git}, made with the first of them; nothing
 * ever goes into the user's store. When that folder cannot be made, writing fails and reading works
 * on. Safe to share between threads. Arrays that are returned must not be changed.
 */
public final class ObjectStore implements Closeable {

  /** What a read loads at most: more does not fit beside all else. */
  private static final long LARGEST = 16L << 20;

  private final Path commonDir;
  private final ObjectFormat format;
  private final StoreFolder folder;
  private final LooseObjects loose;
  private final CatFile git;
  private final CatFile users;
  private final Unkept unkept;
  private final ObjectCache cache = new ObjectCache();
  private final TreeSearch search = new TreeSearch(this::readTree);
  private final AtomicLong failures = new AtomicLong();
  private volatile String lastFailure = "";
  private Optional<Object> opened = Optional.empty();

  private ObjectStore(Path commonDir, ObjectFormat format) {
    this.commonDir = commonDir;
    this.format = format;
    this.folder = new StoreFolder(commonDir, format);
    this.loose = new LooseObjects(folder, format);
    this.unkept = new Unkept(folder);
    this.git = new CatFile(() -> folder.exists() ? folder.path() : commonDir);
    this.users = new CatFile(() -> commonDir);
  }

  /** Opens the store of the repository at {@code commonDir}; touches nothing yet. */
  public static ObjectStore open(Path commonDir, ObjectFormat format) {
    return new ObjectStore(commonDir.toAbsolutePath(), format);
  }

  /** Returns the file at {@code path} in a commit or tree; nothing for a folder or for no entry. */
  public Optional<Version> entry(ObjectId commitOrTree, RepoPath path) throws GitException {
    return Optional.ofNullable(entries(commitOrTree, List.of(path)).get(path));
  }

  /** Finds the files at many paths; those where none stands are left out. */
  public Map<RepoPath, Version> entries(ObjectId commitOrTree, Collection<RepoPath> paths)
      throws GitException {
    return search.filesAt(treeOf(commitOrTree), paths);
  }

  /** Returns all files below {@code folder} in a commit or tree; none if it is no folder there. */
  public List<RepoPath> filesBelow(ObjectId commitOrTree, RepoPath folder) throws GitException {
    return search.filesBelow(treeOf(commitOrTree), folder);
  }

  /** Returns an object's content; fails if it is missing or larger than 16 MB. */
  public byte[] read(ObjectId id) throws GitException {
    return read(id, LARGEST)
        .orElseThrow(() -> new GitException("object " + id.hex() + " is larger than 16 MB"));
  }

  /** Returns an object's content, or nothing, without loading it, if it is larger than allowed. */
  public Optional<byte[]> read(ObjectId id, long atMost) throws GitException {
    forgetAStoreThatIsGone();
    Optional<byte[]> cached = cache.get(id);
    if (cached.isPresent()) {
      return cached.filter(content -> content.length <= atMost);
    }
    Optional<byte[]> content = git.content(id, Math.min(atMost, LARGEST));
    content.ifPresent(loaded -> cache.put(id, loaded));
    return content;
  }

  /** Writes a content to a stream, however large it is; {@link #has} tells whether it is here. */
  public void copy(BlobId id, OutputStream to) throws GitException {
    Path repository = folder.exists() ? folder.path() : commonDir;
    Process process =
        GitProgram.in(repository)
            .startCoprocess("--git-dir=" + repository, "cat-file", "blob", id.hex());
    try (InputStream content = process.getInputStream()) {
      process.getOutputStream().close();
      content.transferTo(to);
      if (process.waitFor() != 0) {
        throw new GitException("git cannot read object " + id.hex() + " in " + repository);
      }
    } catch (IOException e) {
      throw new GitException("reading object " + id.hex() + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("reading object " + id.hex() + " was interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** Tells whether an object can be read, however large it is. */
  public boolean has(ObjectId id) throws GitException {
    forgetAStoreThatIsGone();
    return cache.get(id).isPresent() || git.has(id);
  }

  /** Tells whether the user's own store holds an object. */
  public boolean isUsers(ObjectId id) throws GitException {
    return users.has(id);
  }

  public Instant timeOf(CommitId commit) throws GitException {
    return CommitText.timeOf(read(commit));
  }

  /**
   * Returns what a commit says it was made from; git may see it otherwise, as where it is shallow.
   */
  public List<CommitId> parentsOf(CommitId commit) throws GitException {
    return CommitText.parentsOf(read(commit));
  }

  /** Returns the root folder of a commit; a tree is its own. */
  public TreeId treeOf(ObjectId commitOrTree) throws GitException {
    return commitOrTree instanceof TreeId tree ? tree : CommitText.treeOf(read(commitOrTree));
  }

  /** Names a content without keeping it. */
  public BlobId idOf(byte[] content) {
    return new BlobId(loose.nameOf(ObjectKind.BLOB, content));
  }

  /** Keeps a content; does nothing but name it when it is kept already. */
  public BlobId keep(byte[] content) throws GitException {
    try {
      BlobId id = new BlobId(loose.write(ObjectKind.BLOB, content));
      cache.put(id, content);
      return id;
    } catch (GitException e) {
      lastFailure = e.inFull();
      failures.incrementAndGet();
      throw e;
    }
  }

  /** Counts the contents that could not be kept. */
  public long failures() {
    return failures.get();
  }

  /** Returns why a content could not be kept the last time; an empty text if all could. */
  public String lastFailure() {
    return lastFailure;
  }

  /**
   * Keeps the tree of {@code base} with some paths set and others removed.
   *
   * <p>Without any edit nothing is written.
   *
   * @param base a commit or a tree; nothing for an empty one
   * @param edits what shall stand at each path, nothing to remove it; no path may lie below one
   *     that is set
   */
  public TreeId edit(Optional<? extends ObjectId> base, Map<RepoPath, Optional<Version>> edits)
      throws GitException {
    Optional<TreeId> tree = base.isPresent() ? Optional.of(treeOf(base.get())) : Optional.empty();
    if (tree.isPresent() && edits.isEmpty()) {
      return tree.get();
    }
    return new TreeEditor(new Folders()).edit(tree, PathTree.of(edits));
  }

  /** Keeps a commit; the same arguments make the same commit. */
  public CommitId commit(
      TreeId tree, List<CommitId> parents, Author author, String message, Instant at)
      throws GitException {
    return new CommitId(
        loose.write(ObjectKind.COMMIT, CommitText.write(tree, parents, author, message, at)));
  }

  /** Returns the files that differ between two trees, ordered by path. */
  public List<Difference> differences(TreeId before, TreeId after) throws GitException {
    List<Difference> found = new ArrayList<>();
    if (!before.equals(after)) {
      new TreeComparison(this::readTree, found).compare(before, after);
    }
    return found.stream().sorted(Comparator.comparing(Difference::path)).toList();
  }

  /** Tells whether the store itself keeps an object, in a file of its own. */
  public boolean keeps(ObjectId id) {
    return loose.holds(id.hex());
  }

  /**
   * Keeps the size of a content that is too large to be kept itself, and what stands in for it.
   *
   * <p>Git gives up a whole merge, and a whole log, over one content that it cannot read.
   */
  public void keepSizeOf(BlobId large, long size) throws GitException {
    unkept.note(large, size);
  }

  /** Returns the size of a content that was too large to be kept. */
  public OptionalLong sizeOfUnkept(BlobId large) {
    return unkept.sizeOf(large);
  }

  /** Forgets the sizes that were noted before {@code limit} and that nobody needs. */
  public void forgetSizes(Instant limit, Predicate<BlobId> needed) throws IOException {
    unkept.forget(limit, needed);
  }

  /** Keeps a small binary that is different for each content, and says what it stands in for. */
  public BlobId standIn(BlobId large) throws GitException {
    return keep(unkept.standIn(large));
  }

  /** Tells whether a content of that many bytes may stand in for another. */
  public static boolean mayStandIn(long size) {
    return size >= Unkept.SHORTEST && size <= Unkept.LONGEST;
  }

  /** Tells what a small content stands in for; nothing if it is a content like any other. */
  public static Optional<BlobId> standsInFor(byte[] content) {
    return Unkept.standsInFor(content);
  }

  /** Makes sure that a content which is kept here survives a crash of the machine. */
  public void sync(BlobId kept) throws GitException {
    loose.sync(kept.hex());
  }

  /** Returns what tells the store from another that somebody put in its place; nothing if none. */
  public Optional<Object> identity() {
    return folder.identity();
  }

  /** What was read may be gone with the store that held it, and git would go on reading that. */
  private synchronized void forgetAStoreThatIsGone() {
    Optional<Object> identity = folder.identity();
    if (!identity.equals(opened)) {
      if (opened.isPresent()) {
        cache.clear();
        git.stop();
      }
      opened = identity;
    }
  }

  /** Returns where an object of its own file stands, in a folder that is there. */
  public Path placeOf(String name) throws IOException {
    Path place = loose.fileOf(name);
    StoreFolder.makeOnly(folder.objects().resolve(name.substring(0, 2)));
    return place;
  }

  /** Returns the folder of the store; it need not be there yet. */
  public Path folder() {
    return folder.path();
  }

  /** Returns the folder of the user's own objects. */
  public Path usersObjects() {
    return commonDir.resolve("objects");
  }

  /** Opens a place for the objects of a merge that nobody needs afterwards. */
  public Scratch scratch() throws GitException {
    return Scratch.open(
        folder,
        folder.exists() ? List.of(folder.objects(), usersObjects()) : List.of(usersObjects()));
  }

  @Override
  public void close() {
    git.close();
    users.close();
  }

  private Tree readTree(TreeId id) throws GitException {
    return Tree.parse(read(id), format);
  }

  /** Trees of this store. */
  private final class Folders implements TreeEditor.Trees {
    @Override
    public Tree read(TreeId id) throws GitException {
      return readTree(id);
    }

    @Override
    public TreeId write(Tree tree) throws GitException {
      return new TreeId(loose.write(ObjectKind.TREE, tree.toBytes()));
    }
  }
}
