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

    /// The text itself, from the JSON that it was found in.
    func string(in json: UnsafeBufferPointer<UInt8>) throws(BadLine) -> String {
      if isPlain { return String(decoding: UnsafeBufferPointer(rebasing: json[range]), as: UTF8.self) }
      var cursor = JSONCursor(json, in: (range.lowerBound - 1)..<(range.upperBound + 1))
      return try cursor.string()
    }
  }

  /// What only a live operation is asked for.
  struct Rest {
    var value: Range<Int>?
    var who: Text?
    var at: Int?
  }

  var kind = Kind.other
  var void: Text?
  var device: Text?
  var number: Int?
  var root: Text?
  var record: Text?
  var field: Text?
  var replaces: Range<Int>?
  var rest = Rest()

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
      case .value: rest.value = try Self.range(&cursor)
      case .replaces:
        let isList = cursor.next == UInt8(ascii: "[")
        let range = try Self.range(&cursor)
        if isList { replaces = range } else { isNewer = true }
      case .who: rest.who = try Self.text(&cursor)
      case .at: rest.at = try Self.integer(&cursor)
      case .kind:
        isNewer = true
        try cursor.skipValue()
      }
    }
    guard cursor.isAtEnd else { throw BadLine() }
    guard root != nil else { throw BadLine() }
    if seen & Member.void.bit != 0 {
      guard void != nil else { throw BadLine() }
    } else {
      guard device != nil, let number, number >= 1 else { throw BadLine() }
    }
    if isNewer || record == nil || field == nil { return }
    if void != nil { kind = .void } else if rest.value != nil { kind = .value }
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

  /// The names that mean something: each at most eight bytes, read as one little-endian number.
  private enum Member: UInt64 {
    case void = 0x6469_6F76  // void
    case device = 0x64  // d
    case number = 0x6E  // n
    case root = 0x746F_6F72  // root
    case record = 0x6472_6F63_6572  // record
    case field = 0x64_6C65_6966  // field
    case value = 0x65_756C_6176  // value
    case replaces = 0x7365_6361_6C70_6572  // replaces
    case who = 0x6F_6877  // who
    case at = 0x7461  // at
    case kind = 0x646E_696B  // kind

    var bit: Int {
      switch self {
      case .void: 1 << 0
      case .device: 1 << 1
      case .number: 1 << 2
      case .root: 1 << 3
      case .record: 1 << 4
      case .field: 1 << 5
      case .value: 1 << 6
      case .replaces: 1 << 7
      case .who: 1 << 8
      case .at: 1 << 9
      case .kind: 1 << 10
      }
    }

    init?(_ name: UnsafeBufferPointer<UInt8>) {
      guard name.count <= 8 else { return nil }
      var number: UInt64 = 0
      for byte in name.reversed() { number = number << 8 | UInt64(byte) }
      self.init(rawValue: number)
    }
  }
}
