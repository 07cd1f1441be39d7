import Journal

/// A note in the store that one of its files lies there at its full length and is not what its name says, as when a server
/// lost power. Nobody who has the file fetches it again, so that only a new reader finds out. Whoever holds it whole looks,
/// puts it again, and takes the note away.
struct DamageNote {
  /// The name of the file that it is about.
  let file: String

  private static let ending = ".damaged"

  init(_ file: String) { self.file = file }

  /// Reads the note's own name; nil for anything else.
  init?(name: String) {
    guard name.hasSuffix(Self.ending) else { return nil }
    file = String(name.dropLast(Self.ending.count))
    guard PackName(file) != nil || Listing.length(file) != nil else { return nil }
  }

  /// Its own name.
  var name: String { file + Self.ending }

  /// Leaves it in a space.
  func put(in space: String, of store: any FileStore) throws {
    try store.putNew("\(space)/\(name)", Value.object(["format": 1]).json + [UInt8(ascii: "\n")])
  }

  /// Takes it away.
  func remove(from space: String, of store: any FileStore) throws {
    try store.remove("\(space)/\(name)")
  }
}

extension SpaceExchange {
  /// Looks at the packs that others could not read, and puts those again that are held whole here and not there.
  func answerDamage(_ view: inout SpaceView) throws {
    let strict = RemovalRule(strict: folder.ledger, space: space)
    for note in view.listing.damaged {
      guard let name = PackName(note.file) else { continue }
      if view.inStore.contains(name) {
        // One that has to go is not put again: it goes, and the note after it.
        guard let roots = try folder.mirror(of: space)[name]?.roots, !strict.forbids(name, roots),
          let bytes = try folder.bytes(of: name, in: space)
        else { continue }
        if try fetch(name) == nil { try store.putNew("\(space)/\(name.text)", bytes) }
      }
      try note.remove(from: space, of: store)
    }
  }

  /// Leaves a note of each pack that has its full length and could not be read for some exchanges; again from time to time,
  /// for what a store is given it may lose.
  func tellDamage(_ view: SpaceView) throws {
    let told = Set(view.listing.damaged.map(\.file))
    for name in view.unread.intersection(view.listing.packs).sorted() where !told.contains(name.text) {
      let late = memory.late[name] ?? 0
      guard late >= Self.patience, (late - Self.patience).isMultiple(of: RemovalRule.patience) else {
        continue
      }
      try DamageNote(name.text).put(in: space, of: store)
    }
  }
}
