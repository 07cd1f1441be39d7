/// A file of a data folder that holds operations.
struct FolderFile: Hashable, Sendable {
  /// Relative to the data folder.
  var path: String
  var format: LineFile.Format
  /// The pack that it mirrors, and the space that it is from.
  var pack: PackName?
  var space: String?
  /// What is left of a pack.
  var isRest = false
  /// Bytes, when it was listed.
  var size = 0

  static let restEnding = ".rest"

  static func journal(of device: DeviceName) -> String { "journal/\(device.rawValue).ops" }

  /// A journal by its name; nil for a file that is none.
  init?(journal entry: DiskEntry) {
    guard !entry.isFolder, entry.name.hasSuffix(".ops"), DeviceName(String(entry.name.dropLast(4))) != nil
    else {
      return nil
    }
    path = "journal/\(entry.name)"
    format = .journal
    size = entry.size
  }

  /// A mirrored pack by its name; nil for a file that is none.
  init?(pack entry: DiskEntry, space: String) {
    isRest = entry.name.hasSuffix(Self.restEnding)
    let name = isRest ? String(entry.name.dropLast(Self.restEnding.count)) : entry.name
    guard !entry.isFolder, let pack = PackName(name) else { return nil }
    self.pack = pack
    self.space = space
    path = "packs/\(space)/\(entry.name)"
    format = .pack
    size = entry.size
  }

  init(pack: PackName, space: String, isRest: Bool) {
    self.pack = pack
    self.space = space
    self.isRest = isRest
    path = "packs/\(space)/\(pack.text)\(isRest ? Self.restEnding : "")"
    format = .pack
  }
}

/// Whether a text may be the name of a space: 1–64 characters of `[a-z0-9.-]`, the first a letter or digit.
public func isSpaceName(_ text: String) -> Bool {
  guard (1...64).contains(text.utf8.count), let first = text.utf8.first, DeviceName.isAllowed(first) else {
    return false
  }
  return text.utf8.allSatisfy {
    DeviceName.isAllowed($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
  }
}
