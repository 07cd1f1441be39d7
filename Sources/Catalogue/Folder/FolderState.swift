import Domain

/// What lies in a catalogue's folder, manifests read and chunks only listed.
struct FolderState {
  /// Every manifest that is whole, also replaced ones.
  private(set) var manifests: [ManifestName: Manifest] = [:]
  /// Every chunk's name, whether or not the file keeps what it says.
  private(set) var chunks: Set<ChunkName> = []
  /// A manifest is there that could not be read: nobody knows which chunks it names.
  private(set) var hasUnreadable = false
  /// What is not as it should be.
  private(set) var problems: [Phrase] = []
  /// Rubbish of a write that did not come to its end.
  private(set) var temporaries: [String] = []
  /// Names of manifests that another one, which is here, takes the place of.
  private(set) var replaced: Set<String> = []

  init(_ files: DurableFiles) {
    for name in files.names().sorted() {
      if let chunk = ChunkName(name) {
        chunks.insert(chunk)
      } else if let manifest = ManifestName(name) {
        read(manifest, from: files)
      } else if DurableFiles.isAbandoned(name) {
        temporaries.append(name)
      }
    }
    for (name, manifest) in manifests { replaced.formUnion(manifest.replaces.filter { $0 != name.text }) }
  }

  private mutating func read(_ name: ManifestName, from files: DurableFiles) {
    guard let bytes = files.read(name.text, limit: ManifestName.longestManifest), name.isName(of: bytes)
    else {
      hasUnreadable = true
      return problems.append(Self.damaged(name.text))
    }
    do throws(Manifest.ReadingError) {
      manifests[name] = try Manifest(bytes: bytes)
    } catch {
      hasUnreadable = true
      switch error {
      case .damaged: problems.append(Self.damaged(name.text))
      case .newerFormat:
        problems.append(
          Phrase(
            da: "\(name.text) er skrevet af en nyere udgave af programmet og er sprunget over. "
              + "Opdatér programmet.",
            en: "\(name.text) was written by a newer version of the program and is passed over. "
              + "Update the program."))
      }
    }
  }

  /// The manifests that hold, the one that knows best last.
  var current: [(name: ManifestName, manifest: Manifest)] {
    manifests.filter { !replaced.contains($0.key.text) }.map { ($0.key, $0.value) }
      .sorted { $1.name.prevails(over: $0.name) }
  }

  /// A serial larger than all that are known.
  var nextSerial: Int { (manifests.keys.map(\.serial).max() ?? 0) + 1 }

  /// What nothing needs any more: replaced manifests, chunks that no manifest names, rubbish.
  var unused: [String] {
    let needed = Set(current.flatMap(\.manifest.chunks))
    let chunks = hasUnreadable ? [] : chunks.subtracting(needed)
    return manifests.keys.map(\.text).filter(replaced.contains) + chunks.map(\.text) + temporaries
  }

  static func damaged(_ name: String) -> Phrase {
    Phrase(
      da:
        "\(name) er beskadiget og er sprunget over. Hent den igen ved at synkronisere, eller importér igen.",
      en: "\(name) is damaged and is passed over. Get it again by syncing, or import again.")
  }
}
