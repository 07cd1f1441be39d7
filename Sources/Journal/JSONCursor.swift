/// Reads JSON (RFC 8259) byte by byte: strict, bounded in depth, and without a string or a box for what is skipped.
struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Deeper nesting is refused, so that no line can exhaust the stack.
  static let deepest = 64

  var isAtEnd: Bool { position == end }

  var next: UInt8? { position < end ? bytes[position] : nil }

  mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Moves past `byte` and says so when it is the next one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(BadLine) {
    guard take(byte) else { throw BadLine() }
  }

  /// Moves past a string and gives the range between its quotes and whether it has escapes.
  mutating func stringRange() throws(BadLine) -> (range: Range<Int>, isPlain: Bool) {
    try expect(UInt8(ascii: "\""))
    let start = position
    var isPlain = true
    while position < end {
      skipPlain()
      guard position < end else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return (start..<(position - 1), isPlain)
      }
      guard byte >= 0x20 else { throw BadLine() }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        try skipEscape()
      } else {
        position += 1
      }
    }
    throw BadLine()
  }

  /// Moves on by eights as long as no byte ends or escapes anything (Mycroft 1987, *has zero byte*).
  private mutating func skipPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    while end - position >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      let found =
        ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((word &- ones &* 0x20) & ~word)
      let ends = found & (ones &* 0x80)
      // The lowest of the marks is always right; those above it may be its borrow.
      if ends != 0 {
        position += ends.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
  }

  private mutating func skipEscape() throws(BadLine) {
    guard position + 1 < end else { throw BadLine() }
    let kind = bytes[position + 1]
    position += 2
    switch kind {
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if UTF16.isTrailSurrogate(unit) { throw BadLine() }
      if UTF16.isLeadSurrogate(unit) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), UTF16.isTrailSurrogate(try codeUnit()) else {
          throw BadLine()
        }
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    default: throw BadLine()
    }
  }

  private mutating func codeUnit() throws(BadLine) -> UInt16 {
    guard position + 4 <= end else { throw BadLine() }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x61 + 10)
      default: throw BadLine()
      }
    }
    return unit
  }

  /// The text of the next string. The bytes must be valid UTF-8, which whoever reads a line has made sure of.
  mutating func string() throws(BadLine) -> String {
    let (range, isPlain) = try stringRange()
    let inner = UnsafeBufferPointer(rebasing: bytes[range])
    return isPlain ? String(decoding: inner, as: UTF8.self) : try unescaped(range)
  }

  private func unescaped(_ range: Range<Int>) throws(BadLine) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var cursor = JSONCursor(bytes, in: range)
    while let byte = cursor.next {
      cursor.position += 1
      guard byte == UInt8(ascii: "\\"), let kind = cursor.next else {
        text.append(byte)
        continue
      }
      cursor.position += 1
      switch kind {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var units = [try cursor.codeUnit()]
        if UTF16.isLeadSurrogate(units[0]) {
          cursor.position += 2
          units.append(try cursor.codeUnit())
        }
        text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      default: text.append(kind)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Moves past a number; refuses a whole one beyond ±2⁵³ and one too large for a double.
  mutating func number() throws(BadLine) -> Value {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let digits = position
    var whole = 0
    while let byte = next, (0x30...0x39).contains(byte) {
      whole = whole < Value.exact.upperBound * 10 ? whole * 10 + Int(byte - 0x30) : whole
      position += 1
    }
    let length = position - digits
    guard length > 0, length == 1 || bytes[digits] != UInt8(ascii: "0") else { throw BadLine() }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try skipDigits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits()
    }
    if isWhole {
      guard length <= 16, whole <= Value.exact.upperBound else { throw BadLine() }
      return .integer(isNegative ? -whole : whole)
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw BadLine() }
    return .number(number)
  }

  private mutating func skipDigits() throws(BadLine) {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw BadLine() }
  }

  private mutating func word(_ text: StaticString) throws(BadLine) {
    guard position + text.utf8CodeUnitCount <= end else { throw BadLine() }
    for offset in 0..<text.utf8CodeUnitCount {
      guard bytes[position + offset] == text.utf8Start[offset] else { throw BadLine() }
    }
    position += text.utf8CodeUnitCount
  }

  /// The next value of whatever kind.
  mutating func value(depth: Int = 0) throws(BadLine) -> Value {
    guard depth < Self.deepest, let first = next else { throw BadLine() }
    switch first {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "n"):
      try word("null")
      return .nothing
    case UInt8(ascii: "t"):
      try word("true")
      return .flag(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .flag(false)
    case UInt8(ascii: "["):
      var values: [Value] = []
      try members(from: "[", to: "]") { (cursor) throws(BadLine) in
        values.append(try cursor.value(depth: depth + 1))
      }
      return .list(values)
    case UInt8(ascii: "{"):
      var values: [String: Value] = [:]
      try members(from: "{", to: "}") { (cursor) throws(BadLine) in
        let name = try cursor.string()
        try cursor.colon()
        values[name] = try cursor.value(depth: depth + 1)
      }
      return .object(values)
    default: return try number()
    }
  }

  /// Moves past the next value, checking it as `value` does.
  mutating func skipValue(depth: Int = 0) throws(BadLine) {
    guard depth < Self.deepest, let first = next else { throw BadLine() }
    switch first {
    case UInt8(ascii: "\""): _ = try stringRange()
    case UInt8(ascii: "["):
      try members(from: "[", to: "]") { (cursor) throws(BadLine) in try cursor.skipValue(depth: depth + 1) }
    case UInt8(ascii: "{"):
      try members(from: "{", to: "}") { (cursor) throws(BadLine) in
        _ = try cursor.stringRange()
        try cursor.colon()
        try cursor.skipValue(depth: depth + 1)
      }
    default: _ = try value(depth: depth)
    }
  }

  mutating func colon() throws(BadLine) {
    skipSpace()
    try expect(UInt8(ascii: ":"))
    skipSpace()
  }

  /// Walks what stands between two brackets with commas between, calling `member` at the start of each.
  mutating func members(
    from open: Unicode.Scalar, to close: Unicode.Scalar,
    _ member: (inout JSONCursor) throws(BadLine) -> Void
  ) throws(BadLine) {
    try expect(UInt8(ascii: open))
    skipSpace()
    if take(UInt8(ascii: close)) { return }
    while true {
      skipSpace()
      try member(&self)
      skipSpace()
      if take(UInt8(ascii: close)) { return }
      try expect(UInt8(ascii: ","))
    }
  }
}
