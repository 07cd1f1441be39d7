/// One change, as a line of a journal or a pack.
///
/// It keeps the line's very bytes, so that what a newer version of the program wrote is carried on unharmed; what
/// they say is read when it is asked for. Two operations are equal when they have the same id and are both full
/// or both void.
public struct Operation: Hashable, Sendable {
  /// Device, number and checksum. A void line has the id of the operation that it stands for.
  public let id: OperationID
  /// The citizen, community or member of staff that it belongs to.
  public let root: RootID
  /// Full, void, or of a newer version.
  public let kind: Kind

  /// What an operation can be.
  public enum Kind: Sendable {
    /// Puts a value in a field.
    case value
    /// Its value was taken away by compaction, once another had replaced it.
    case void
    /// Of a newer version of the program: kept and carried on, not interpreted.
    case other
  }

  /// Shared with the other lines of the file it was read from.
  private let storage: [UInt8]
  private let range: Range<Int>
  /// Lies in the root's empty record, in one of the fields that decide where the root may be.
  let control: ControlKind?

  /// Says something of consent or erasure, and so passes wherever its root is known.
  public var isAboutConsent: Bool { control != nil }

  enum ControlKind: Sendable { case share, erase }

  init(line range: Range<Int>, of storage: [UInt8], read line: OperationLine) {
    self.storage = storage
    self.range = range
    id = line.id
    root = line.root
    kind = line.kind
    control = line.control
  }

  /// Reads one line: eight hexadecimal digits of CRC-32C, a space, and a JSON object; without the line feed.
  /// Nil when the checksum is wrong or the object is not as the format demands.
  public init?(line: some Collection<UInt8>) {
    let storage = Array(line)
    var names = NameCache()
    guard let read = storage.withUnsafeBufferPointer({ OperationLine($0, names: &names) }) else { return nil }
    self.init(line: 0..<storage.count, of: storage, read: read)
  }

  /// The operation that `content` tells of, written by `device` as its `number`-th.
  init(device: DeviceName, number: UInt64, root: RootID, content: OperationContent) {
    var json = JSONWriter()
    json.raw("{\"d\":")
    json.string(device.rawValue)
    json.raw(",\"n\":")
    json.raw(String(number))
    json.place(root, content)
    json.raw(",\"value\":")
    json.value(content.value)
    json.replaces(content.replaces)
    json.raw(",\"who\":")
    json.string(content.who)
    json.raw(",\"at\":")
    json.raw(String(content.at.milliseconds))
    json.raw("}")
    let checksum = CRC32C.of(json.bytes)
    storage = Self.line(of: json.bytes, checksum)
    range = 0..<storage.count
    id = OperationID(device: device, number: number, checksum: checksum)
    self.root = root
    kind = .value
    control = OperationLine.control(record: content.record, field: content.field)
  }

  /// The same operation without its value: what compaction leaves of one that another has replaced.
  /// Itself when it is void already or of a newer version.
  public var voided: Operation {
    guard kind == .value, control == nil else { return self }
    let content = content
    var json = JSONWriter()
    json.raw("{\"void\":")
    json.string(id.text)
    json.place(root, content)
    json.replaces(content.replaces)
    json.raw("}")
    return Operation(void: self, line: Self.line(of: json.bytes, CRC32C.of(json.bytes)))
  }

  private init(void full: Operation, line: [UInt8]) {
    storage = line
    range = 0..<line.count
    id = full.id
    root = full.root
    kind = .void
    control = nil
  }

  private static func line(of json: [UInt8], _ checksum: UInt32) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(json.count + 9)
    Hex.append(checksum, to: &line)
    line.append(0x20)
    return line + json
  }

  /// The line's bytes, without the line feed.
  public var line: ArraySlice<UInt8> { storage[range] }

  /// What it says. Empty for one of a newer version.
  public var content: OperationContent {
    // The line was checked when it was taken in; a bad one never became an operation.
    withJSON { try? OperationContent($0) } ?? OperationContent()
  }

  /// The bytes after the checksum.
  func withJSON<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[(range.lowerBound + 9)..<range.upperBound]))
    }
  }

  /// The same id, and both full, both void or both newer.
  public static func == (left: Operation, right: Operation) -> Bool {
    left.id == right.id && left.kind == right.kind
  }

  /// By the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension JSONWriter {
  fileprivate mutating func place(_ root: RootID, _ content: OperationContent) {
    raw(",\"root\":")
    string(root.rawValue)
    raw(",\"record\":")
    string(content.record)
    raw(",\"field\":")
    string(content.field)
  }

  fileprivate mutating func replaces(_ ids: [OperationID]) {
    raw(",\"replaces\":[")
    for (index, id) in ids.enumerated() {
      if index > 0 { raw(",") }
      string(id.text)
    }
    raw("]")
  }
}
