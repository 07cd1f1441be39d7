/// Texts in JSON (RFC 8259, section 7), byte by byte.
enum JSONText {
  /// Appends `text` with quotes, backslashes and controls escaped, without quotes around it.
  static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    // Without an early way out the compiler looks at many bytes at once.
    var care: UInt8 = 0
    for byte in text { care |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0) }
    if care == 0 { return output.append(contentsOf: text) }
    var start = 0
    for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      output.append(0x5C)
      switch byte {
      case 0x0A: output.append(UInt8(ascii: "n"))
      case 0x22, 0x5C: output.append(byte)
      default: output.append(contentsOf: "u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends `text` in quotes.
  static func appendQuoted(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(0x22)
    text.withUTF8 { appendEscaped($0, to: &output) }
    output.append(0x22)
  }

  /// Appends what stands between the quotes, escapes undone. Controls but for the line break are left out, as
  /// everywhere in what is kept; half a surrogate pair becomes U+FFFD. False for an escape that there is none
  /// of.
  static func appendUnescaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    guard text.next(0x5C) != nil else {
      output.append(contentsOf: text)
      return true
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == 0x5C else {
        output.append(byte)
        continue
      }
      guard index < text.count else { return false }
      let escaped = text[index]
      index += 1
      switch escaped {
      case 0x22, 0x5C, 0x2F: output.append(escaped)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"): break
      case UInt8(ascii: "u"):
        guard let scalar = unicodeEscape(text, at: &index) else { return false }
        if scalar.value >= 0x20 || scalar == "\n", let utf8 = UTF8.encode(scalar) {
          output.append(contentsOf: utf8)
        }
      default: return false
      }
    }
    return true
  }

  private static func unicodeEscape(_ text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode
    .Scalar?
  {
    guard let first = hexUnit(text, at: index) else { return nil }
    index += 4
    if UTF16.isLeadSurrogate(first), index + 6 <= text.count, text[index] == 0x5C, text[index + 1] == 0x75,
      let second = hexUnit(text, at: index + 2), UTF16.isTrailSurrogate(second)
    {
      index += 6
      return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private static func hexUnit(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 4 <= text.count else { return nil }
    var unit: UInt16 = 0
    for byte in text[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
