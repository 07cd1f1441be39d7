/// Makes a text from outside fit to be kept: no control characters, no terminal sequences, no marks that turn
/// the writing direction, nothing around it.
enum CellText {
  /// The text of `bytes`, which should be UTF-8; what is not becomes U+FFFD.
  ///
  /// Whole terminal sequences go (ECMA-48: CSI to its final byte, OSC and its like to BEL or ST), so that no
  /// `[31m` is left of them. Line breaks become a space, or `\n` when `keepsLines`.
  static func clean(_ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool = false) -> String {
    var start = 0
    var end = bytes.count
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    let trimmed = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if isPlain(trimmed) { return String(decoding: trimmed, as: UTF8.self) }
    var care: UInt8 = 0
    for byte in trimmed { care |= mayNeedCare(byte) }
    return care != 0 ? careful(trimmed, keepsLines: keepsLines) : String(decoding: trimmed, as: UTF8.self)
  }

  /// Nothing but printable ASCII, looked at eight bytes at once: no top bit, none below a space, none above
  /// `~`.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marks = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      if marks & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    while index < bytes.count {
      if bytes[index] < 0x20 || bytes[index] > 0x7E { return false }
      index += 1
    }
    return true
  }

  /// Not every control: the escape that begins a sequence must still be seen.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// As for bytes.
  static func clean(_ text: String, keepsLines: Bool = false) -> String {
    var text = text
    return text.withUTF8 { clean($0, keepsLines: keepsLines) }
  }

  /// Controls, and the lead bytes of all multi-byte marks that `careful` looks for. Of these, `C2` leads the
  /// C1 controls, the soft hyphen and the hard space; `D8` the Arabic letter mark; `E2` general punctuation;
  /// `EF` the byte order mark.
  @inline(__always)
  private static func mayNeedCare(_ byte: UInt8) -> UInt8 {
    var care: UInt8 = byte < 0x20 ? 1 : 0
    for mark: UInt8 in [0x7F, 0xC2, 0xD8, 0xE2, 0xEF] { care |= byte == mark ? 1 : 0 }
    return care
  }

  private static func careful(_ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool) -> String {
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let (scalar, size) = UTF8Reading.scalar(in: bytes, at: index)
      index += size
      switch scalar.value {
      case 0x1B, 0x90, 0x98, 0x9B, 0x9D...0x9F:
        index = endOfSequence(in: bytes, after: scalar.value, at: index)
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x85:
        // CR LF is one line break.
        if scalar.value == 0x0A, kept.last == "\n" || kept.last == " ", index >= 2, bytes[index - 2] == 0x0D {
          continue
        }
        kept.append(keepsLines ? "\n" : " ")
      case 0x09, 0xA0: kept.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2064,
        0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
        continue
      default: kept.append(scalar)
      }
    }
    var start = kept.startIndex
    var end = kept.endIndex
    while start < end, isSpace(kept[start]) { start = kept.index(after: start) }
    while end > start, isSpace(kept[kept.index(before: end)]) { end = kept.index(before: end) }
    return String(kept[start..<end])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

  /// Where the sequence that `introducer` began is over. One without an end gives up its introducer alone.
  private static func endOfSequence(
    in bytes: UnsafeBufferPointer<UInt8>, after introducer: UInt32, at position: Int
  ) -> Int {
    guard introducer == 0x1B else {
      return introducer == 0x9B
        ? endOfControl(in: bytes, at: position) : endOfString(in: bytes, at: position) ?? position
    }
    guard position < bytes.count else { return position }
    switch bytes[position] {
    case 0x5B: return endOfControl(in: bytes, at: position + 1)
    case 0x50, 0x58, 0x5D...0x5F: return endOfString(in: bytes, at: position + 1) ?? position + 1
    case 0x20...0x2F:
      var index = position
      while index < bytes.count, 0x20...0x2F ~= bytes[index] { index += 1 }
      return index < bytes.count && 0x30...0x7E ~= bytes[index] ? index + 1 : index
    case 0x30...0x7E: return position + 1
    default: return position
    }
  }

  /// Parameters, intermediates, one final byte.
  private static func endOfControl(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    var index = position
    while index < bytes.count, 0x20...0x3F ~= bytes[index] { index += 1 }
    return index < bytes.count && 0x40...0x7E ~= bytes[index] ? index + 1 : index
  }

  /// After BEL, `ESC \` or U+009C; nil when there is none.
  private static func endOfString(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case 0x07: return index + 1
      case 0x1B where index + 1 < bytes.count && bytes[index + 1] == 0x5C: return index + 2
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x9C: return index + 2
      default: index += 1
      }
    }
    return nil
  }
}
