/// Pasted bytes as text that can go into a field.
enum PastedText {
  /// UTF-8 repaired, CR and CRLF and Unicode's line ends as `\n`, escape sequences and control characters
  /// gone but `\n` and tab, and with them the characters that change the direction of text (*Trojan Source*,
  /// CVE-2021-42574).
  static func clean(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var result = String.UnicodeScalarView()
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let isControl = bytes[index] == 0x1B || bytes[index] == 0xC2
        guard isControl, let end = EscapeSequence.end(in: bytes, from: index) else {
          index += 1
          continue
        }
        append(bytes[start..<index], to: &result)
        start = end
        index = end
      }
      append(bytes[start...], to: &result)
    }
    return String(result)
  }

  private static func append(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to result: inout String.UnicodeScalarView
  ) {
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let wasReturn = afterReturn
      afterReturn = scalar == "\r"
      switch scalar.value {
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(scalar)
      default: if isText(scalar) { result.append(scalar) }
      }
    }
  }

  /// Whether a scalar can stand in a text field: no control character, none that changes the direction of
  /// text, no noncharacter.
  static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
