/// Reads UTF-8 that may be damaged, one scalar at a time.
enum UTF8Reading {
  /// The scalar at `index`, and its length in bytes; U+FFFD and 1 for a byte that begins none. `index` is
  /// inside.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + size <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(size + 1))
    for offset in 1..<size {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms and surrogates are not UTF-8 (RFC 3629, section 3).
    guard size < 3 || value >= (size == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, size)
  }
}
