/// Records of a segment that another one takes the place of.
struct Shadow: Sendable {
  private var words: [UInt64] = []

  /// Puts record `number` in the shadow.
  mutating func insert(_ number: Int) {
    if number / 64 >= words.count { words += [UInt64](repeating: 0, count: number / 64 - words.count + 1) }
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  /// Whether record `number` lies in it.
  func contains(_ number: Int) -> Bool {
    number / 64 < words.count && words[number / 64] & 1 << UInt64(number % 64) != 0
  }
}
