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

  /// What others have found damaged, in the order of the names.
  var damaged: [DamageNote] = []

  /// Packs larger than this are not ours.
  static let largestPack = 64 << 20

  init(_ entries: [StoreEntry]) {
    for entry in entries {
      if let identity = SpaceIdentity.identity(in: entry.name) {
        identities.updateValue(entry.length, forKey: identity)
      } else if let pack = PackName(entry.name) {
        guard pack.length <= Self.largestPack else { continue }
        if entry.length ?? pack.length == pack.length { packs.insert(pack) } else { partial.insert(pack) }
      } else if let length = Self.length(entry.name) {
        if length <= Self.largestPack, entry.length ?? length == length { files.insert(entry.name) }
      } else if let note = DamageNote(name: entry.name) {
        damaged.append(note)
      }
    }
    // A listing may tell of one file twice.
    partial.subtract(packs)
    damaged.sort { $0.file < $1.file }
  }

  /// The bytes of a manifest or chunk, by its name; nil for anything else.
  static func length(_ file: String) -> Int? { ChunkName.length(file) ?? ManifestName.parse(file)?.length }

  /// How many files lie there that are ours, and how many bytes they have.
  var size: (files: Int, bytes: Int) {
    let bytes =
      packs.union(partial).reduce(0) { $0 + $1.length } + files.compactMap(Self.length).reduce(0, +)
    return (identities.count + packs.count + partial.count + files.count, bytes)
  }
}
