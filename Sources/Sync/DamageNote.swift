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

  /// Whether a file that could not be read at so many exchanges in a row is to be told of now.
  static func isDue(after late: Int) -> Bool {
    late >= SpaceExchange.patience && (late - SpaceExchange.patience).isMultiple(of: RemovalRule.patience)
  }

  /// Leaves some notes in a space, and takes those away that were answered. None is worth stopping for.
  static func keep(
    _ new: [DamageNote], answered: [DamageNote], in space: String, of store: any FileStore
  ) throws {
    do {
      for note in new { try store.putNew("\(space)/\(note.name)", Value.object(["format": 1]).json + [0x0A]) }
      for note in answered { try store.remove("\(space)/\(note.name)") }
    } catch StoreError.stopped {
      throw StoreError.stopped
    } catch {
      // The next exchange comes by again.
    }
  }
}

extension SpaceExchange {
  /// Looks at the packs that others could not read. What is held whole here and is not right there counts as unread from now
  /// on, so that it is put again, or taken away, like one that was cut short.
  /// - Returns: the notes that have been answered.
  func answerDamage(_ view: inout SpaceView) throws -> [DamageNote] {
    var answered: [DamageNote] = []
    for note in view.listing.damaged {
      guard let name = PackName(note.file), !view.unread.contains(name) else { continue }
      if view.readable[name] != nil, !view.fetched.contains(name) {
        switch try look(at: name) {
        case .right, .gone: break
        case .damaged:
          view.readable[name] = nil
          view.unread.insert(name)
        case .unknown: continue
        }
      }
      answered.append(note)
    }
    return answered
  }

  private enum Look { case right, damaged, gone, unknown }

  private func look(at name: PackName) throws -> Look {
    do throws(StoreError) {
      return name.fits(try store.get("\(space)/\(name.text)", limit: name.length)) ? .right : .damaged
    } catch {
      switch error {
      case .stopped: throw error
      case .missing: return .gone
      case .tooLarge: return .damaged
      default: return .unknown
      }
    }
  }

  /// Takes away the notes that have been answered, and leaves one of each pack that has its full length and could not be read
  /// for some exchanges; again from time to time, for what a store is given it may lose.
  func keepNotes(_ view: SpaceView, answered: [DamageNote]) throws {
    let told = Set(view.listing.damaged.map(\.file))
    let late = view.unread.intersection(view.listing.packs).filter { name in
      !told.contains(name.text) && DamageNote.isDue(after: memory.late[name] ?? 0)
    }
    try DamageNote.keep(
      late.map(\.text).sorted().map(DamageNote.init), answered: answered, in: space, of: store)
  }
}
