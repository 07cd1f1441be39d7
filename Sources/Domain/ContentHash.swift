/// Tells contents apart, the same on every machine and in every run: FNV-1a with 64 bits (Fowler, Noll, Vo).
enum ContentHash {
  /// The hash of a text's UTF-8.
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  static func hex(_ text: String) -> String {
    let digits = String(of(text), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
