import Domain

/// What an operation says, beside its id and root.
public struct OperationContent: Sendable {
  /// The small thing inside the root; empty for the root's own consent and erasure.
  public var record = ""
  /// Which of its values.
  public var field = ""
  /// The value; nothing when the operation is void.
  public var value = Value.nothing
  /// The operations whose values it saw and takes the place of, smallest first.
  public var replaces: [OperationID] = []
  /// The record of the member of staff who did it: shown, never used to merge.
  public var who = ""
  /// When the device's clock said it was: shown, never used to merge.
  public var at = WallTime(milliseconds: 0)

  init() {}

  init(
    record: String, field: String, value: Value, replaces: [OperationID], who: String, at: WallTime
  ) {
    self.record = record
    self.field = field
    self.value = value
    self.replaces = replaces
    self.who = who
    self.at = at
  }

  /// Reads a line's JSON, which must be valid UTF-8.
  init(_ json: UnsafeBufferPointer<UInt8>) throws(BadLine) {
    var parts = try LineParts(json)
    guard parts.kind != .other else { return }
    record = try parts.record?.string(in: json) ?? ""
    field = try parts.field?.string(in: json) ?? ""
    replaces = try Self.replaces(json, parts)
    if parts.kind == .void { parts.rest.value = nil }
    try readRest(json, parts.rest)
  }

  /// Reads what only a live operation is asked for.
  mutating func readRest(_ json: UnsafeBufferPointer<UInt8>, _ rest: LineParts.Rest) throws(BadLine) {
    who = try rest.who?.string(in: json) ?? ""
    at = WallTime(milliseconds: Int64(rest.at ?? 0))
    if let range = rest.value {
      var cursor = JSONCursor(json, in: range)
      value = try cursor.value()
    }
  }

  /// Reads what it replaces. An entry that is no id of ours is passed over.
  static func replaces(
    _ json: UnsafeBufferPointer<UInt8>, _ parts: LineParts
  ) throws(BadLine) -> [OperationID] {
    guard let range = parts.replaces, range.count > 2 else { return [] }
    var ids: [OperationID] = []
    var cursor = JSONCursor(json, in: range)
    try cursor.members(from: "[", to: "]") { (cursor) throws(BadLine) in
      guard cursor.next == UInt8(ascii: "\"") else { return try cursor.skipValue() }
      let (range, _) = try cursor.stringRange()
      if let id = OperationID(bytes: UnsafeBufferPointer(rebasing: json[range])) { ids.append(id) }
    }
    return ids
  }
}
