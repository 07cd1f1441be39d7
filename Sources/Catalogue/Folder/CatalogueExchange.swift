import Domain

/// What the exchange with other devices asks of the folder: names, bytes, and which are still needed. The
/// names are those of the shared store.
extension CatalogueFolder {
  /// The names of all chunks and manifests that lie here, in order.
  public func names() -> [String] {
    files.names().filter { ChunkName($0) != nil || ManifestName($0) != nil }.sorted()
  }

  /// Whether a name is one of a chunk or a manifest.
  public static func isName(_ name: String) -> Bool { ChunkName(name) != nil || ManifestName(name) != nil }

  /// Whether `bytes` are what a name says they are; false for a name that is none.
  public static func isWhole(_ bytes: [UInt8], as name: String) -> Bool {
    ChunkName(name)?.isName(of: bytes) ?? ManifestName(name)?.isName(of: bytes) ?? false
  }

  /// The bytes of a chunk or manifest; nil when it is not here or not whole.
  public func bytes(of name: String) -> [UInt8]? {
    guard Self.isName(name), let bytes = files.read(name, limit: ManifestName.longestManifest),
      Self.isWhole(bytes, as: name)
    else { return nil }
    return bytes
  }

  /// Takes in a chunk or manifest that came from elsewhere; it is on the disk when this returns.
  ///
  /// - Throws: `CatalogueError.damaged` when the bytes are not what the name says, which is to say that it
  ///   has not arrived yet; `.cannotWrite` when they cannot be stored.
  public func store(_ bytes: [UInt8], as name: String) throws(CatalogueError) {
    guard Self.isWhole(bytes, as: name) else { throw .damaged(name: name) }
    try files.makeFolder()
    try files.write(bytes, as: name)
    try files.syncFolder()
  }

  /// The manifests that hold, in order of name: those that no other one here takes the place of.
  public func currentManifests() -> [String] { FolderState(files).current.map(\.name.text).sorted() }

  /// The manifests that another one here takes the place of, whether or not they are here themselves. They
  /// need not be fetched, and their own publisher may remove them from the store.
  public func replacedManifests() -> Set<String> { FolderState(files).replaced }

  /// The chunks that a manifest names, in order; empty when it is not here or cannot be read.
  public func chunks(of manifest: String) -> [String] {
    ManifestName(manifest).flatMap { FolderState(files).manifests[$0] }?.chunks.map(\.text) ?? []
  }

  /// The chunks that the holding manifests name and that are not here, in order.
  public func missingChunks() -> [String] {
    let state = FolderState(files)
    return Set(state.current.flatMap(\.manifest.chunks)).subtracting(state.chunks).map(\.text).sorted()
  }

  /// Reads everything and tells what is damaged, missing or written by a newer version; empty when all is
  /// well.
  public func check() -> [Phrase] {
    let state = FolderState(files)
    var problems = state.problems
    for name in Set(state.current.flatMap(\.manifest.chunks)).sorted(by: { $0.text < $1.text })
    where bytes(of: name.text) == nil { problems.append(FolderState.damaged(name.text)) }
    return problems
  }

  /// The imported directories by name, with the number of communities of each that was last imported.
  public func sources() -> [String: Int] {
    var counts: [String: Int] = [:]
    for (_, manifest) in FolderState(files).current { counts[manifest.source] = manifest.count }
    return counts
  }
}
