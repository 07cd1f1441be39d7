import Domain

extension CatalogueFolder {
  /// Stands for everything that the index is made from: names of manifests and of chunks that are here. 32
  /// bytes.
  func fingerprint() -> [UInt8] {
    var manifests: [String] = []
    // Chunks are many: their names, which are digests, are added up rather than sorted.
    var chunks: UInt64 = 0
    var count = 0
    for name in files.names() {
      if name.hasSuffix(".manifest") {
        manifests.append(name)
      } else if name.hasSuffix(".chunk") {
        var name = name
        chunks &+= name.withUTF8 { IndexHash.of($0) }
        count += 1
      }
    }
    let text = manifests.sorted().joined(separator: "\n") + "\n\(count) \(chunks)"
    return SHA256.digest(of: Array(text.utf8))
  }

  /// Whether nothing was ever imported.
  var isEmpty: Bool { !files.names().contains { ManifestName($0) != nil } }

  /// The index of all that can be read, and what cannot.
  func image() -> (IndexImage, [Phrase]) {
    let state = FolderState(files)
    var merge = LineMerge(state.current.map(\.manifest), from: store, packs: true)
    var builder = IndexBuilder()
    var isFull = false
    merge.forEach { _, record in
      isFull = !builder.add { $0.append(contentsOf: record) } || isFull
    }
    var problems = state.problems + merge.problems
    if isFull {
      problems.append(
        Phrase(
          da: "kataloget er for stort: kun de første \(builder.count) fællesskaber kan findes",
          en: "the directory is too large: only the first \(builder.count) communities can be found"))
    }
    return (builder.image(), problems)
  }
}
