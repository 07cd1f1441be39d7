/// Makes a snapshot's bytes.
struct SnapshotWriter {
  private var texts: [UInt8] = []
  private var ids: [UInt8] = []
  private var roots: [UInt8] = []
  private var digests: [UInt8] = []
  private var lines: [UInt8] = []
  private var rootCount = 0
  private var count = 0
  private var fingerprint = Fingerprint()
  private let devices: [DeviceName]
  private let places: [DeviceName: Int]

  /// - Parameter devices: every device that an entry will name.
  init(devices: Set<DeviceName>, expectedCount: Int = 0, expectedBytes: Int = 0) {
    self.devices = devices.sorted()
    places = Dictionary(uniqueKeysWithValues: self.devices.enumerated().map { ($1, $0) })
    ids.reserveCapacity(expectedCount * SnapshotLayout.entryLength)
    lines.reserveCapacity(expectedBytes)
  }

  /// Adds a root. They must come in the order of their names.
  mutating func add(_ root: SnapshotRoot) {
    let (code, consentText) = SnapshotLayout.code(of: root.consent)
    let name = put(root.root.rawValue)
    let consent = put(consentText)
    roots.append(number: UInt32(name.lowerBound))
    roots.append(number: UInt32(name.count))
    roots.append(number: UInt32(consent.lowerBound))
    roots.append(number: UInt32(consent.count))
    roots.append(number: code)
    roots.append(number: root.conflicts.map { UInt32($0) } ?? SnapshotLayout.unknown)
    roots.append(number: UInt32(count))
    roots.append(number: UInt32(root.entries.count))
    roots.append(number: UInt64(lines.count))
    roots.append(number: UInt64(root.lines.count))
    roots.append(number: UInt64(digests.count))
    roots.append(number: root.digest.map { UInt32($0.count) } ?? SnapshotLayout.unknown)
    roots.append(number: CRC32C.of(root.lines))
    roots.append(number: root.fingerprint.first)
    roots.append(number: root.fingerprint.second)
    for entry in root.entries {
      // A device that nobody announced would be a mistake of the caller; the snapshot is then found damaged.
      let place = UInt32(places[entry.id.device] ?? devices.count)
      ids.append(number: entry.id.number)
      ids.append(number: entry.id.checksum)
      ids.append(number: place << 2 | (entry.isSent ? 2 : 0) | (entry.isVoid ? 1 : 0))
    }
    lines.append(contentsOf: root.lines)
    digests.append(contentsOf: root.digest ?? [])
    rootCount += 1
    count += root.entries.count
    fingerprint += root.fingerprint
  }

  private mutating func put(_ text: String) -> Range<Int> {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    return start..<texts.count
  }

  /// The whole file.
  /// - Parameters:
  ///   - covered: the files whose operations have been added.
  ///   - highest: the largest number that was ever seen.
  ///   - digestVersion: how the floor above writes its digests.
  func bytes(covered: [CoveredFile], highest: UInt64, digestVersion: UInt32) -> [UInt8] {
    var files: [UInt8] = []
    for file in covered {
      files.append(text: file.path)
      files.append(number: UInt64(file.length))
      files.append(number: file.checksum)
    }
    var names: [UInt8] = []
    for device in devices { names.append(text: device.rawValue) }
    let sections = [files, names, ids, roots, texts, digests, lines]
    let length = sections.reduce(SnapshotLayout.headerLength) { $0 + $1.count }
    var bytes = SnapshotLayout.magic
    bytes.reserveCapacity(length)
    bytes.append(number: SnapshotLayout.version)
    bytes.append(number: digestVersion)
    bytes.append(number: UInt64(length))
    bytes.append(number: UInt64(count))
    bytes.append(number: highest)
    bytes.append(number: fingerprint.first)
    bytes.append(number: fingerprint.second)
    bytes.append(number: UInt32(rootCount))
    bytes.append(number: UInt32(devices.count))
    var offset = SnapshotLayout.headerLength
    for (index, section) in sections.enumerated() {
      bytes.append(number: UInt64(offset))
      bytes.append(number: UInt64(section.count))
      let isLines = index == SnapshotLayout.Section.lines.rawValue
      bytes.append(number: isLines ? 0 : CRC32C.of(section))
      offset += section.count
    }
    bytes.append(number: CRC32C.of(bytes))
    for section in sections { bytes.append(contentsOf: section) }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    append(number: UInt32(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
