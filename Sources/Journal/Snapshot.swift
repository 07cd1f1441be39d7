import Foundation
import Synchronization

/// A written-down fold: opened by looking at its header, read root by root, and checked before it is believed.
final class Snapshot: Sendable {
  /// The files whose operations are in it.
  let covered: [CoveredFile]
  let digestVersion: UInt32
  let count: Int
  let highest: UInt64
  let fingerprint: Fingerprint
  let rootCount: Int

  private let data: Data
  private let deviceCount: Int
  private let sections: [(range: Range<Int>, checksum: UInt32)]
  private let devices = Mutex<[DeviceName]?>(nil)
  private let sound = Mutex<UInt16>(0)
  /// How many roots were asked for, and where each of them stands, once that is worth it.
  private let table = Mutex<(asked: Int, places: [RootID: Int]?)>((0, nil))

  /// Fails when the header or the table of files is not what was written, or a section would lie outside.
  init(_ data: Data) throws(DamagedSnapshot) {
    self.data = data
    let header = SnapshotLayout.headerLength
    let bytes = ByteView(data)
    guard data.count >= header, bytes.starts(with: SnapshotLayout.magic),
      try bytes.number(8, UInt32.self) == SnapshotLayout.version,
      try bytes.checksum(0..<(header - 4)) == bytes.number(header - 4, UInt32.self),
      try bytes.number(16, UInt64.self) == UInt64(data.count)
    else { throw DamagedSnapshot() }
    digestVersion = try bytes.number(12, UInt32.self)
    count = try bytes.count(24)
    highest = try bytes.number(32, UInt64.self)
    fingerprint = Fingerprint(
      first: try bytes.number(40, UInt64.self), second: try bytes.number(48, UInt64.self))
    rootCount = Int(try bytes.number(56, UInt32.self))
    deviceCount = Int(try bytes.number(60, UInt32.self))
    var sections: [(range: Range<Int>, checksum: UInt32)] = []
    for section in SnapshotLayout.Section.allCases {
      let place = 64 + section.rawValue * SnapshotLayout.sectionLength
      let range = try Self.range(try bytes.count(place), try bytes.count(place + 8), in: 0..<data.count)
      sections.append((range, try bytes.number(place + 16, UInt32.self)))
    }
    self.sections = sections
    guard
      sections[SnapshotLayout.Section.roots.rawValue].range.count == rootCount * SnapshotLayout.rootLength,
      sections[SnapshotLayout.Section.ids.rawValue].range.count == count * SnapshotLayout.entryLength
    else { throw DamagedSnapshot() }
    let files = sections[SnapshotLayout.Section.covered.rawValue]
    guard try bytes.checksum(files.range) == files.checksum else { throw DamagedSnapshot() }
    var covered: [CoveredFile] = []
    var place = files.range.lowerBound
    while place < files.range.upperBound {
      let path = try bytes.text(&place)
      covered.append(
        CoveredFile(
          path: path, length: try bytes.count(place), checksum: try bytes.number(place + 8, UInt32.self)))
      place += 12
    }
    self.covered = covered
  }

  /// The place of a root in the table, or nil when it holds nothing of it.
  func place(of root: RootID) throws(DamagedSnapshot) -> Int? {
    if let places = try placesOfAll() { return places[root] }
    let place = try firstPlace(notBefore: root.rawValue)
    guard place < rootCount, try name(at: place) == root.rawValue else { return nil }
    return place
  }

  /// The places of all roots; nil as long as so few were asked for that searching for them costs less.
  private func placesOfAll() throws(DamagedSnapshot) -> [RootID: Int]? {
    let (asked, places) = table.withLock { table in
      table.asked += 1
      return table
    }
    if let places { return places }
    guard asked > Self.fewRoots, asked > rootCount / 8 else { return nil }
    var all: [RootID: Int] = [:]
    all.reserveCapacity(rootCount)
    for place in 0..<rootCount { all[try root(at: place)] = place }
    table.withLock { $0.places = all }
    return all
  }

  private static let fewRoots = 64

  /// The places of all roots of a kind.
  func places(ofKind kind: String) throws(DamagedSnapshot) -> Range<Int> {
    // `;` is the byte after `:`.
    let start = try firstPlace(notBefore: kind + ":")
    return start..<max(start, try firstPlace(notBefore: kind + ";"))
  }

  private func firstPlace(notBefore text: String) throws(DamagedSnapshot) -> Int {
    var low = 0
    var high = rootCount
    while low < high {
      let middle = (low + high) / 2
      if try ByteView(data).precedes(nameRange(at: middle), text) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The root at a place.
  func root(at place: Int) throws(DamagedSnapshot) -> RootID { RootID(try name(at: place)) }

  private func name(at place: Int) throws(DamagedSnapshot) -> String {
    ByteView(data).text(try nameRange(at: place))
  }

  private func nameRange(at place: Int) throws(DamagedSnapshot) -> Range<Int> {
    try textRange(at: try entry(place))
  }

  /// The text whose offset and length stand at `place`.
  private func text(at place: Int) throws(DamagedSnapshot) -> String {
    ByteView(data).text(try textRange(at: place))
  }

  private func textRange(at place: Int) throws(DamagedSnapshot) -> Range<Int> {
    let bytes = ByteView(data)
    return try Self.range(
      Int(try bytes.number(place, UInt32.self)), Int(try bytes.number(place + 4, UInt32.self)),
      in: try section(.texts))
  }

  /// Where the entry of a root begins.
  private func entry(_ place: Int) throws(DamagedSnapshot) -> Int {
    guard (0..<rootCount).contains(place) else { throw DamagedSnapshot() }
    return try section(.roots).lowerBound + place * SnapshotLayout.rootLength
  }

  /// What consent is recorded.
  func consent(at place: Int) throws(DamagedSnapshot) -> Consent {
    let entry = try entry(place)
    let code = try ByteView(data).number(entry + 16, UInt32.self)
    guard let consent = SnapshotLayout.consent(code: code, text: code == 0 ? "" : try text(at: entry + 8))
    else {
      throw DamagedSnapshot()
    }
    return consent
  }

  /// How many fields have values that differ; nil when nobody has counted.
  func conflicts(at place: Int) throws(DamagedSnapshot) -> Int? {
    let number = try ByteView(data).number(try entry(place) + 20, UInt32.self)
    return number == SnapshotLayout.unknown ? nil : Int(number)
  }

  func fingerprint(at place: Int) throws(DamagedSnapshot) -> Fingerprint {
    let entry = try entry(place)
    let bytes = ByteView(data)
    return Fingerprint(
      first: try bytes.number(entry + 64, UInt64.self), second: try bytes.number(entry + 72, UInt64.self))
  }

  /// What the floor above keeps of it; nil when it has not said.
  func digest(at place: Int) throws(DamagedSnapshot) -> [UInt8]? {
    let entry = try entry(place)
    let bytes = ByteView(data)
    let length = try bytes.number(entry + 56, UInt32.self)
    guard length != SnapshotLayout.unknown else { return nil }
    return bytes.bytes(try Self.range(try bytes.count(entry + 48), Int(length), in: try section(.digests)))
  }

  /// Shows `body` each root at these places and its digest, which is nil where none was given: the tables are found once
  /// for all of them, and no bytes are copied.
  func eachDigest(
    at places: Range<Int>, _ body: (RootID, UnsafeRawBufferPointer?) -> Void
  ) throws(DamagedSnapshot) {
    let (roots, texts, digests) = (try section(.roots), try section(.texts), try section(.digests))
    let bytes = ByteView(data)
    for place in places {
      guard (0..<rootCount).contains(place) else { throw DamagedSnapshot() }
      let entry = roots.lowerBound + place * SnapshotLayout.rootLength
      let name = try Self.range(
        Int(try bytes.number(entry, UInt32.self)), Int(try bytes.number(entry + 4, UInt32.self)), in: texts)
      let root = RootID(bytes.text(name))
      let length = try bytes.number(entry + 56, UInt32.self)
      guard length != SnapshotLayout.unknown else {
        body(root, nil)
        continue
      }
      let range = try Self.range(try bytes.count(entry + 48), Int(length), in: digests)
      bytes.reading(range) { body(root, $0) }
    }
  }

  /// How many operations it has of a root.
  func count(at place: Int) throws(DamagedSnapshot) -> Int {
    Int(try ByteView(data).number(try entry(place) + 28, UInt32.self))
  }

  /// The range of a root's entries in the table of ids.
  private func entries(of place: Int) throws(DamagedSnapshot) -> Range<Int> {
    let first = Int(try ByteView(data).number(try entry(place) + 24, UInt32.self))
    return try Self.range(first, try count(at: place), in: 0..<count)
  }

  /// The entries of a root's operations, in the order of their ids.
  func entries(at place: Int) throws(DamagedSnapshot) -> [SnapshotRoot.Entry] {
    var entries: [SnapshotRoot.Entry] = []
    for index in try self.entries(of: place) { entries.append(try idEntry(index)) }
    return entries
  }

  /// The entry of one operation of a root, or nil when it is not here.
  func entry(of id: OperationID, at place: Int) throws(DamagedSnapshot) -> SnapshotRoot.Entry? {
    let range = try entries(of: place)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if try idEntry(middle).id < id { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound else { return nil }
    let found = try idEntry(low)
    return found.id == id ? found : nil
  }

  private func idEntry(_ index: Int) throws(DamagedSnapshot) -> SnapshotRoot.Entry {
    let place = try section(.ids).lowerBound + index * SnapshotLayout.entryLength
    let bytes = ByteView(data)
    let flags = try bytes.number(place + 12, UInt32.self)
    let names = try deviceNames()
    guard Int(flags >> 2) < names.count else { throw DamagedSnapshot() }
    return SnapshotRoot.Entry(
      id: OperationID(
        device: names[Int(flags >> 2)], number: try bytes.number(place, UInt64.self),
        checksum: try bytes.number(place + 8, UInt32.self)),
      isVoid: flags & 1 != 0, isSent: flags & 2 != 0)
  }

  /// Every device that an operation here is of.
  func deviceNames() throws(DamagedSnapshot) -> [DeviceName] {
    if let known = devices.withLock({ $0 }) { return known }
    let range = try section(.devices)
    let bytes = ByteView(data)
    var names: [DeviceName] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard let name = DeviceName(rawValue: try bytes.text(&place)) else { throw DamagedSnapshot() }
      names.append(name)
    }
    guard names.count == deviceCount else { throw DamagedSnapshot() }
    devices.withLock { $0 = names }
    return names
  }

  /// A root's lines, each with its line feed.
  func lines(at place: Int) throws(DamagedSnapshot) -> [UInt8] {
    let entry = try entry(place)
    let bytes = ByteView(data)
    let lines = sections[SnapshotLayout.Section.lines.rawValue].range
    let range = try Self.range(try bytes.count(entry + 32), try bytes.count(entry + 40), in: lines)
    let copy = bytes.bytes(range)
    guard CRC32C.of(copy) == (try bytes.number(entry + 60, UInt32.self)) else { throw DamagedSnapshot() }
    return copy
  }

  /// A root's operations, in the order of their ids.
  func operations(at place: Int) throws(DamagedSnapshot) -> [Operation] {
    let file = LineFile(lines: try lines(at: place))
    guard file.bad.isEmpty, file.operations.count == (try count(at: place)) else { throw DamagedSnapshot() }
    return file.operations
  }

  /// Fails when anything in it is not what was written.
  func readAll() throws(DamagedSnapshot) {
    // The lines are checked root by root.
    for one in SnapshotLayout.Section.allCases where one != .lines { _ = try section(one) }
    for place in 0..<rootCount { _ = try lines(at: place) }
  }

  /// Where a section lies, once it has been found sound.
  private func section(_ section: SnapshotLayout.Section) throws(DamagedSnapshot) -> Range<Int> {
    let (range, checksum) = sections[section.rawValue]
    let bit = UInt16(1) << UInt16(section.rawValue)
    if sound.withLock({ $0 & bit != 0 }) { return range }
    guard try ByteView(data).checksum(range) == checksum else { throw DamagedSnapshot() }
    sound.withLock { $0 |= bit }
    return range
  }

  /// `offset` and `length` inside `whole`, counted from its start.
  private static func range(
    _ offset: Int, _ length: Int, in whole: Range<Int>
  ) throws(DamagedSnapshot) -> Range<Int> {
    guard offset >= 0, length >= 0, offset <= whole.count, length <= whole.count - offset else {
      throw DamagedSnapshot()
    }
    return (whole.lowerBound + offset)..<(whole.lowerBound + offset + length)
  }
}
