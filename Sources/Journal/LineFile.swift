import Foundation

/// What a file of lines holds: a journal, a pack, or what is left of a pack.
struct LineFile {
  /// The kinds of files, by their first line.
  enum Format: String {
    case journal = "vejviser-journal"
    case pack = "vejviser-pack"

    /// The only version there is.
    static let version = "1"

    /// The first line of a file of this kind, with its line feed.
    var header: [UInt8] { Array("\(rawValue) \(Self.version)\n".utf8) }
  }

  static let lineFeed = UInt8(ascii: "\n")

  /// The sound lines, in the file's order.
  private(set) var operations: [Operation] = []
  /// For each of them, the place of its root among the names.
  private(set) var rootPlaces: [Int] = []
  /// Where bad lines stand, without their line feeds.
  private(set) var bad: [Range<Int>] = []
  /// Where a line begins that the file's end cut off; nil when the file ends with a line feed.
  private(set) var torn: Int?
  /// The last line is sound but for its line feed.
  private(set) var lacksLineFeed = false
  /// The first line is missing or bad, so that the file has to be written anew.
  private(set) var lacksHeader = false
  /// The file's bytes.
  let bytes: [UInt8]

  /// Reads lines without a header, as of a snapshot's root or what a journal has grown by.
  init(lines bytes: [UInt8]) {
    self.bytes = bytes
    var names = NameCache()
    read(from: 0, &names)
  }

  /// Reads a whole file.
  /// - Throws: `JournalError.newerFormat` when its first line tells of a version that this program does not know.
  init(
    _ bytes: [UInt8], _ format: Format, path: String, names: inout NameCache
  ) throws(JournalError) {
    self.bytes = bytes
    let header = format.header
    if bytes.starts(with: header) {
      read(from: header.count, &names)
    } else if header.starts(with: bytes) {
      lacksHeader = true
      torn = bytes.isEmpty ? nil : 0
    } else {
      if Self.isNewer(bytes, format) { throw JournalError.newerFormat(path: path) }
      lacksHeader = true
      read(from: 0, &names)
    }
  }

  /// Whether the first line is a header of the kind with another version.
  private static func isNewer(_ bytes: [UInt8], _ format: Format) -> Bool {
    let start = Array("\(format.rawValue) ".utf8)
    guard bytes.starts(with: start), let end = bytes.firstIndex(of: lineFeed) else { return false }
    let version = bytes[start.count..<end]
    return (1...9).contains(version.count) && version.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func read(from start: Int, _ names: inout NameCache) {
    var found: [Operation] = []
    var places: [Int] = []
    var bad: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var start = start
      while start < buffer.count {
        let rest = UnsafeBufferPointer(rebasing: buffer[start...])
        let length = Self.lineLength(rest)
        let line = UnsafeBufferPointer(rebasing: rest[..<(length ?? rest.count)])
        if let read = OperationLine(line, names: &names) {
          places.append(read.rootPlace)
          found.append(Operation(line: start..<(start + line.count), of: bytes, read: read))
          lacksLineFeed = length == nil
        } else if length == nil {
          torn = start
        } else if !line.isEmpty {
          bad.append(start..<(start + line.count))
        }
        start += line.count + 1
      }
    }
    operations = found
    rootPlaces = places
    self.bad = bad
  }

  /// How many bytes stand before the first line feed; nil when there is none.
  private static func lineLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress, let end = memchr(start, Int32(lineFeed), bytes.count) else {
      return nil
    }
    return UnsafeRawPointer(end) - UnsafeRawPointer(start)
  }
}
