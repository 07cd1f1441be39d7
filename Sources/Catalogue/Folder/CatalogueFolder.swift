import Domain

/// The imported directories on disk: the durable truth that the index is made from and that devices exchange.
///
/// Communities lie in chunks (`ChunkName`) of lines (`RecordLine`) in order of id. One manifest
/// (`ManifestName`, `Manifest`) a directory names its chunks and the older manifests whose place it takes.
/// Nothing is ever changed under its name: an import writes the chunks that are new, then a manifest, and
/// only then removes what that replaced. Several unreplaced manifests of one directory, as after an import on
/// two devices, unite.
public struct CatalogueFolder: Sendable {
  /// Where it is; made when first written.
  public var path: String { files.path }
  let files: DurableFiles
  let store: ChunkStore
  private let limits: ChunkWriter.Limits

  /// - Parameter path: the folder; it need not exist yet.
  public init(path: String) { self.init(files: DurableFiles(path: path)) }

  init(files: DurableFiles, limits: ChunkWriter.Limits = ChunkWriter.Limits()) {
    self.files = files
    store = ChunkStore(files)
    self.limits = limits
  }

  /// Makes `batch` the state of its source: new rows are added, changed ones take the old one's place, those
  /// that the batch no longer has are marked as retired. All or nothing: a full disk or a crash at any moment
  /// leaves either the old state or the new one.
  ///
  /// A batch without a single community changes nothing: it is far likelier that a file is broken than that
  /// all of a directory is gone.
  ///
  /// - Parameters:
  ///   - batch: what an `Importer` read.
  ///   - publisher: this device's name, `[a-z0-9]`.
  ///   - isToGoOn: asked now and then, with the communities gone through and all of them; false stops, and leaves
  ///     everything as it was.
  /// - Throws: `CatalogueError` when it cannot be stored; what was there is then still there, unchanged.
  public func take(
    _ batch: Batch, publisher: String, isToGoOn: @escaping (Int, Int) -> Bool = { _, _ in true }
  ) throws(CatalogueError) -> ImportReport {
    if batch.communities.isEmpty { return ImportReport(of: batch) }
    if !isToGoOn(0, batch.communities.count) { throw .cancelled }
    try files.makeFolder()
    let state = FolderState(files)
    var update = SourceUpdate(batch, of: state, store: store, limits: limits, isToGoOn: isToGoOn)
    do throws(CatalogueError) {
      try update.writeChunks()
      guard update.changesAnything else {
        removeUnused()
        return update.report
      }
      let bytes = update.manifest.bytes
      guard let name = ManifestName(publisher: publisher, serial: state.nextSerial, bytes: bytes) else {
        throw .badPublisher(publisher)
      }
      // The chunks' names must be on the disk before a manifest that names them.
      try files.syncFolder()
      try files.write(bytes, as: name.text)
      try files.syncFolder()
    } catch {
      // Only what this attempt wrote: nothing else is younger than `state`.
      for name in update.written { try? files.remove(name) }
      throw error
    }
    removeUnused()
    return update.report
  }

  /// What `take` would change, with nothing changed and nothing written.
  public func compare(_ batch: Batch) -> ImportReport {
    if batch.communities.isEmpty { return ImportReport(of: batch) }
    var update = SourceUpdate(batch, of: FolderState(files), store: store, limits: nil)
    // Only writing can fail.
    try? update.writeChunks()
    return update.report
  }

  /// Removes what no manifest needs any more. That it cannot is no harm: it is tried again after the next
  /// import.
  public func removeUnused() {
    for name in FolderState(files).unused { try? files.remove(name) }
  }
}
