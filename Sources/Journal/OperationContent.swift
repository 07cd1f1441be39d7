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

  /// Reads a line's JSON, which must be valid UTF-8. An entry of `replaces` that is no id of ours is passed over.
  init(_ json: UnsafeBufferPointer<UInt8>) throws(BadLine) {
    let parts = try LineParts(json)
    func text(_ part: LineParts.Text?) throws(BadLine) -> String {
      guard let part else { return "" }
      var cursor = JSONCursor(json, in: (part.range.lowerBound - 1)..<(part.range.upperBound + 1))
      return try cursor.string()
    }
    guard parts.kind != .other else { return }
    record = try text(parts.record)
    field = try text(parts.field)
    who = try text(parts.who)
    at = WallTime(milliseconds: Int64(parts.at ?? 0))
    if let range = parts.value, parts.kind == .value {
      var cursor = JSONCursor(json, in: range)
      value = try cursor.value()
    }
    if let range = parts.replaces {
      var ids: [OperationID] = []
      var cursor = JSONCursor(json, in: range)
      try cursor.members(from: "[", to: "]") { (cursor) throws(BadLine) in
        guard cursor.next == UInt8(ascii: "\"") else { return try cursor.skipValue() }
        let (range, _) = try cursor.stringRange()
        if let id = OperationID(bytes: UnsafeBufferPointer(rebasing: json[range])) { ids.append(id) }
      }
      replaces = ids
    }
  }
}
