/// Reads the parts of the names that the store has.
enum NameReading {
  /// A decimal number without sign or leading zeros.
  static func number(_ text: Substring) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }

  /// `0`–`9`, `a`–`f`.
  static func isHexDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x61...0x66 ~= byte }
}
