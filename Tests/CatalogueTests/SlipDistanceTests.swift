import Support
import Testing

@testable import Catalogue

@Suite("Slips between two words")
struct SlipDistanceTests {
  private func between(_ left: String, _ right: String, limit: Int) -> Int? {
    Array(left.utf8).withUnsafeBufferPointer { left in
      Array(right.utf8).withUnsafeBufferPointer { SlipDistance.between(left, $0, limit: limit) }
    }
  }

  @Test(
    "counts what is left out, added, taken for another, and swapped",
    arguments: [
      ("roskilde", "roskilde", 0), ("rosklide", "roskilde", 1), ("roskile", "roskilde", 1),
      ("roskillde", "roskilde", 1), ("raskilde", "roskilde", 1), ("orskilde", "roskilde", 1), ("", "", 0),
      ("", "ab", 2), ("ca", "abc", 3), ("odense", "esbjerg", 7),
    ])
  func counts(left: String, right: String, slips: Int) {
    #expect(between(left, right, limit: 9) == slips)
    #expect(between(right, left, limit: 9) == slips)
  }

  @Test("The narrow band gives what the whole table gives, or nothing when that is beyond the limit")
  func oracle() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20_000 {
      let left = word(&random)
      let right = Bool.random(using: &random) ? word(&random) : changed(left, &random)
      let limit = Int.random(in: 0...4, using: &random)
      let whole = Self.table(left, right)
      let seen = left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { SlipDistance.between(left, $0, limit: limit) }
      }
      #expect(seen == (whole <= limit ? whole : nil), "\(left) \(right) \(limit)")
    }
  }

  @Test("Words of any length are compared or passed over, never a failure")
  func long() {
    let long = String(repeating: "a", count: 1000)
    #expect(between(long, long, limit: 2) == nil)
    #expect(between(long, "a", limit: 2) == nil)
  }

  private func word(_ random: inout SeededRandom) -> [UInt8] {
    (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 97...100, using: &random) }
  }

  private func changed(_ word: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var word = word
    for _ in 0..<Int.random(in: 0...3, using: &random) where word.count > 1 {
      let index = Int.random(in: 0..<word.count - 1, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: word.swapAt(index, index + 1)
      case 1: word.remove(at: index)
      default: word.insert(97, at: index)
      }
    }
    return word
  }

  /// The whole table, as the definition has it.
  private static func table(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          rows[row][column] = row + column
          continue
        }
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(
          rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, rows[row - 2][column - 2] + 1)
        }
        rows[row][column] = cost
      }
    }
    return rows[left.count][right.count]
  }
}
