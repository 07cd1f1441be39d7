/// Where a terminal's escape sequence ends (ECMA-48, 5th edition, 5.3–5.6), so that text from a file or
/// another device can be drawn without it.
enum EscapeSequence {
  /// A string sequence without an end is not searched for further than this, so that a stray one hides no
  /// text.
  private static let longestString = 4096

  /// The end of the sequence that begins with ESC or a C1 control at `start`; nil when no sequence begins
  /// there.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var next = start + 1
    var kind: UInt8
    if bytes[start] == 0x1B {
      guard next < bytes.count else { return nil }
      kind = bytes[next]
    } else {
      // C1 controls are two bytes in UTF-8: 0xC2 and the control; ESC and the control less 0x40 mean the
      // same.
      guard bytes[start] == 0xC2, next < bytes.count else { return nil }
      kind = bytes[next] &- 0x40
      guard "[]PX^_".utf8.contains(kind) else { return nil }
    }
    next += 1
    switch kind {
    case UInt8(ascii: "["): return endOfControlSequence(in: bytes, from: next)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return endOfString(in: bytes, from: next) ?? next
    case 0x20...0x2F:
      while next < bytes.count, (0x20...0x2F).contains(bytes[next]) { next += 1 }
      if next < bytes.count, (0x30...0x7E).contains(bytes[next]) { next += 1 }
      return next
    case 0x30...0x7E: return next
    default: return nil
    }
  }

  private static func endOfControlSequence(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var next = start
    while next < bytes.count, (0x30...0x3F).contains(bytes[next]) { next += 1 }
    while next < bytes.count, (0x20...0x2F).contains(bytes[next]) { next += 1 }
    if next < bytes.count, (0x40...0x7E).contains(bytes[next]) { next += 1 }
    return next
  }

  /// After BEL or ST (`ESC \` or C1); nil when there is neither.
  private static func endOfString(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var next = start
    let limit = min(bytes.count, start + longestString)
    while next < limit {
      switch bytes[next] {
      case 0x07: return next + 1
      case 0x1B where next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "\\"): return next + 2
      case 0xC2 where next + 1 < bytes.count && bytes[next + 1] == 0x9C: return next + 2
      default: next += 1
      }
    }
    return nil
  }
}
