/// How many slips of the finger lie between two words: letters left out, added, taken for another, or two
/// neighbours swapped (Damerau 1964, Levenshtein 1966; no letter takes part in two slips: optimal string alignment).
enum SlipDistance {
  /// No word is compared beyond this.
  static let longest = 40

  /// Slips between `left` and `right`; nil when there are more than `limit`.
  ///
  /// Only the band of the table that can hold `limit` or fewer is worked out, in three rows on the stack.
  static func between(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit, left.count <= longest, right.count <= longest else {
      return nil
    }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * width) { rows in
      let beyond = Int32(limit) + 1
      rows.initialize(repeating: beyond)
      for column in 0...min(limit, right.count) { rows[column] = Int32(column) }
      for row in stride(from: 1, through: left.count, by: 1) {
        let this = row % 3 * width
        let above = (row + 2) % 3 * width
        let twoAbove = (row + 1) % 3 * width
        let first = max(1, row - limit)
        let last = min(right.count, row + limit)
        guard first <= last else { return nil }
        // The cell before the band: the empty beginning, or too far.
        rows[this + first - 1] = first == 1 ? min(Int32(row), beyond) : beyond
        var best = rows[this + first - 1]
        for column in first...last {
          let isSame = left[row - 1] == right[column - 1]
          var cost = rows[above + column - 1] + (isSame ? 0 : 1)
          cost = min(cost, rows[this + column - 1] + 1)
          if column < row + limit { cost = min(cost, rows[above + column] + 1) }
          if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
            cost = min(cost, rows[twoAbove + column - 2] + 1)
          }
          cost = min(cost, beyond)
          rows[this + column] = cost
          best = min(best, cost)
        }
        guard best <= limit else { return nil }
      }
      let slips = Int(rows[left.count % 3 * width + right.count])
      return slips <= limit ? slips : nil
    }
  }

  /// How many slips are forgiven in a word of so many letters.
  static func allowed(letters: Int) -> Int { letters <= 3 ? 0 : letters <= 6 ? 1 : 2 }
}
