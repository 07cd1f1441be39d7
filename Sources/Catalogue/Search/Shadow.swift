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

  /// The bits of a block of 64 records.
  func word(_ block: Int) -> UInt64 { block < words.count ? words[block] : 0 }

  /// Calls `body` with every record that lies in it, in order.
  func forEach(in range: Range<Int>, _ body: (Int) -> Void) {
    for block
      in (range.lowerBound / 64)..<max(range.lowerBound / 64, min(words.count, (range.upperBound + 63) / 64))
    {
      var word = words[block]
      while word != 0 {
        let number = block * 64 + word.trailingZeroBitCount
        if range.contains(number) { body(number) }
        word &= word - 1
      }
    }
  }

  /// Nothing lies in it.
  var isEmpty: Bool { words.isEmpty }

  /// How many records of `range` lie in it.
  func count(in range: Range<Int>) -> Int {
    var count = 0
    for index
      in (range.lowerBound / 64)..<max(range.lowerBound / 64, min(words.count, range.upperBound / 64 + 1))
    {
      var word = words[index]
      while word != 0 {
        if range.contains(index * 64 + word.trailingZeroBitCount) { count += 1 }
        word &= word - 1
      }
    }
    return count
  }
}
