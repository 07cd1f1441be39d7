/// Where the members of a line's JSON object stand, found in one pass that also checks the whole line.
struct LineParts {
  /// What a line can be.
  enum Kind: UInt8 {
    /// An operation that puts a value in a field.
    case value
    /// An operation whose value was taken away by compaction.
    case void
    /// Of a newer version: kept and carried on, not interpreted.
    case other
  }

  /// A string between its quotes.
  struct Text {
    var range: Range<Int>
    var isPlain: Bool
  }

  var kind = Kind.other
  var void: Text?
  var device: Text?
  var number: Int?
  var root: Text?
  var record: Text?
  var field: Text?
  var value: Range<Int>?
  var replaces: Range<Int>?
  var who: Text?
  var at: Int?

  /// - Parameter json: the JSON bytes alone, which must be valid UTF-8.
  init(_ json: UnsafeBufferPointer<UInt8>) throws(BadLine) {
    var cursor = JSONCursor(json)
    var seen = 0
    var isNewer = false
    try cursor.members(from: "{", to: "}") { (cursor) throws(BadLine) in
      let name = try cursor.stringRange()
      guard name.isPlain else {
        // No name of ours needs an escape, so it is nobody's that we know.
        try cursor.colon()
        return try cursor.skipValue()
      }
      let member = Member(UnsafeBufferPointer(rebasing: json[name.range]))
      try cursor.colon()
      guard let member else { return try cursor.skipValue() }
      guard seen & member.bit == 0 else { throw BadLine() }
      seen |= member.bit
      switch member {
      case .void: void = try Self.text(&cursor)
      case .device: device = try Self.text(&cursor)
      case .number: number = try Self.integer(&cursor)
      case .root: root = try Self.text(&cursor)
      case .record: record = try Self.text(&cursor)
      case .field: field = try Self.text(&cursor)
      case .value: value = try Self.range(&cursor)
      case .replaces:
        let isList = cursor.next == UInt8(ascii: "[")
        let range = try Self.range(&cursor)
        if isList { replaces = range } else { isNewer = true }
      case .who: who = try Self.text(&cursor)
      case .at: at = try Self.integer(&cursor)
      case .kind:
        isNewer = true
        try cursor.skipValue()
      }
    }
    guard cursor.isAtEnd else { throw BadLine() }
    guard let root, (1...200).contains(root.range.count) else { throw BadLine() }
    if seen & Member.void.bit != 0 {
      guard void != nil else { throw BadLine() }
    } else {
      guard device != nil, let number, number >= 1 else { throw BadLine() }
    }
    if isNewer || record == nil || field == nil { return }
    if void != nil { kind = .void } else if value != nil { kind = .value }
  }

  /// Nil, past it, when it is something else: then the line is of a newer version.
  private static func text(_ cursor: inout JSONCursor) throws(BadLine) -> Text? {
    guard cursor.next == UInt8(ascii: "\"") else {
      try cursor.skipValue()
      return nil
    }
    let (range, isPlain) = try cursor.stringRange()
    return Text(range: range, isPlain: isPlain)
  }

  private static func integer(_ cursor: inout JSONCursor) throws(BadLine) -> Int? {
    guard let first = cursor.next, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
      try cursor.skipValue()
      return nil
    }
    return try cursor.number().integer
  }

  private static func range(_ cursor: inout JSONCursor) throws(BadLine) -> Range<Int> {
    let start = cursor.position
    try cursor.skipValue()
    return start..<cursor.position
  }

  private enum Member: Int {
    case void, device, number, root, record, field, value, replaces, who, at, kind

    var bit: Int { 1 << rawValue }

    init?(_ name: UnsafeBufferPointer<UInt8>) {
      func matches(_ text: StaticString) -> Bool {
        name.count == text.utf8CodeUnitCount
          && name.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      }
      guard let first = name.first else { return nil }
      switch first {
      case UInt8(ascii: "d") where name.count == 1: self = .device
      case UInt8(ascii: "n") where name.count == 1: self = .number
      case UInt8(ascii: "r") where matches("root"): self = .root
      case UInt8(ascii: "r") where matches("record"): self = .record
      case UInt8(ascii: "r") where matches("replaces"): self = .replaces
      case UInt8(ascii: "f") where matches("field"): self = .field
      case UInt8(ascii: "v") where matches("value"): self = .value
      case UInt8(ascii: "v") where matches("void"): self = .void
      case UInt8(ascii: "w") where matches("who"): self = .who
      case UInt8(ascii: "a") where matches("at"): self = .at
      case UInt8(ascii: "k") where matches("kind"): self = .kind
      default: return nil
      }
    }
  }
}
