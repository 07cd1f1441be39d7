/// Walks over JSON (RFC 8259) without making anything of it: finds where values begin and end. It never reads
/// beyond its buffer and never calls itself, however deep values lie in one another.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next byte is.
  private(set) var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// Nothing but white space is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position >= bytes.count
    }
  }

  /// The next byte that is no white space, which is not passed over.
  mutating func peek() -> UInt8? {
    skipSpace()
    return position < bytes.count ? bytes[position] : nil
  }

  /// Passes over `mark` if it comes next.
  mutating func take(_ mark: UInt8) -> Bool {
    guard peek() == mark else { return false }
    position += 1
    return true
  }

  /// What stands between the quotes of the string that comes next, escapes as they are.
  mutating func string() -> UnsafeBufferPointer<UInt8>? {
    guard take(0x22) else { return nil }
    let start = position
    guard skipStringRest() else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
  }

  /// The whole value that comes next, a string with its quotes; nil when it does not end. Brackets must
  /// balance in number; what stands between them is not judged.
  mutating func value() -> UnsafeBufferPointer<UInt8>? {
    skipSpace()
    let start = position
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22:
        guard skipStringRest() else { return nil }
      case 0x7B, 0x5B:
        depth += 1
        continue
      case 0x7D, 0x5D:
        depth -= 1
        if depth < 0 { return nil }
      case 0x2C, 0x3A, 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return nil }
        continue
      default:
        while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
      }
      if depth == 0 { return UnsafeBufferPointer(rebasing: bytes[start..<position]) }
    }
    return nil
  }

  /// To behind the closing quote: the first that has no backslash, or an even number of them, in front.
  private mutating func skipStringRest() -> Bool {
    var from = position
    while let quote = bytes.next(0x22, from: from) {
      var slashes = 0
      while quote - slashes > position, bytes[quote - slashes - 1] == 0x5C { slashes += 1 }
      if slashes % 2 == 0 {
        position = quote + 1
        return true
      }
      from = quote + 1
    }
    position = bytes.count
    return false
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: false
    default: !isSpace(byte)
    }
  }
}
