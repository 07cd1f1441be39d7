import Journal

/// A space's folder, sorted by what the names tell. Names of other programs, half-written files and *conflicted
/// copies* fall out here.
struct Listing {
  /// The identities of the store, and the lengths of their files where the store tells them.
  var identities: [String: Int?] = [:]
  /// Packs whose length is right, as far as the store tells lengths.
  var packs: Set<PackName> = []
  /// Packs that have not arrived whole.
  var partial: Set<PackName> = []
  /// Manifests and chunks whose length is right.
  var files: Set<String> = []

  /// Packs larger than this are not ours.
  static let largestPack = 64 << 20

  init(_ entries: [StoreEntry]) {
    for entry in entries {
      if let identity = SpaceIdentity.identity(in: entry.name) {
        identities.updateValue(entry.length, forKey: identity)
      } else if let pack = PackName(entry.name) {
        guard pack.length <= Self.largestPack else { continue }
        if entry.length ?? pack.length == pack.length { packs.insert(pack) } else { partial.insert(pack) }
      } else if let length = ChunkName.length(entry.name) ?? ManifestName.parse(entry.name)?.length {
        if length <= Self.largestPack, entry.length ?? length == length { files.insert(entry.name) }
      }
    }
    // A listing may tell of one file twice.
    partial.subtract(packs)
  }
}
