import Domain

extension CatalogueFolder {
  /// Stands for everything that the index is made from: names of manifests and of chunks that are here. 32 bytes.
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
    var merge = LineMerge(state.current.map(\.manifest), files: files)
    var builder = IndexBuilder()
    var reader = RecordLineReader()
    var unread = 0
    merge.forEach { _, line in
      let isAdded = builder.add { reader.append(line, to: &$0) }
      if !isAdded { unread += 1 }
    }
    var problems = state.problems + merge.problems
    if unread > 0 {
      problems.append(
        Phrase(
          da: "\(unread) fællesskaber i kataloget kunne ikke læses og er sprunget over",
          en: "\(unread) communities of the directory could not be read and are passed over"))
    }
    return (builder.image(), problems)
  }
}
