/// What must be known of every line when a file is read: enough to hold it, find it and let it out; the rest is
/// read when its root is looked at.
struct OperationLine {
  var id: OperationID
  var root: RootID
  /// Where the root stands among the names that have been met.
  var rootPlace: Int
  var kind: Operation.Kind
  var control: Operation.ControlKind?

  /// Nil when the line is bad: too short, wrong checksum, not UTF-8, or not as the format demands.
  init?(_ line: UnsafeBufferPointer<UInt8>, names: inout NameCache) {
    guard line.count > 9, line[8] == 0x20,
      let checksum = Hex.read(UnsafeBufferPointer(rebasing: line[..<8]))
    else { return nil }
    let json = UnsafeBufferPointer(rebasing: line[9...])
    guard CRC32C.of(UnsafeRawBufferPointer(json)) == checksum, UTF8Check.isValid(json),
      let parts = try? LineParts(json), let rootPart = parts.root
    else { return nil }
    if let void = parts.void {
      guard let id = OperationID(bytes: UnsafeBufferPointer(rebasing: json[void.range])) else { return nil }
      self.id = id
    } else {
      guard let part = parts.device, part.isPlain, let number = parts.number,
        let device = names.device(UnsafeBufferPointer(rebasing: json[part.range]))
      else { return nil }
      id = OperationID(device: device, number: UInt64(number), checksum: checksum)
    }
    // A root that needs an escape has a character in it that no root may have.
    guard rootPart.isPlain,
      let place = names.place(ofRoot: UnsafeBufferPointer(rebasing: json[rootPart.range]))
    else { return nil }
    rootPlace = place
    root = names.roots[place]
    if let record = parts.record, record.range.isEmpty, let field = parts.field, field.isPlain {
      control = Self.control(UnsafeBufferPointer(rebasing: json[field.range]))
    }
    switch parts.kind {
    case .value: kind = .value
    case .void:
      // What is said of consent and erasure has no text to take away, and must not lose its force.
      guard control == nil else { return nil }
      kind = .void
    case .other:
      kind = .other
      control = nil
    }
  }

  private static func control(_ field: UnsafeBufferPointer<UInt8>) -> Operation.ControlKind? {
    guard field.count == 5 else { return nil }
    return control(record: "", field: String(decoding: field, as: UTF8.self))
  }

  static func control(record: String, field: String) -> Operation.ControlKind? {
    guard record.isEmpty else { return nil }
    switch field {
    case Control.share: return .share
    case Control.erase: return .erase
    default: return nil
    }
  }
}
