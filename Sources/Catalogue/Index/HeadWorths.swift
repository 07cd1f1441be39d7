/// For one and two typed letters with which very many words begin: the best worth of any such word, record by
/// record. What would take a walk over very many postings is then ready to be looked at.
struct HeadWorths: Sendable {
  /// The letters, the first in the upper byte and 0 for no second, in order.
  var keys: [UInt16] = []
  /// For each key in order as many blocks as there are.
  var worths = WorthBlocks(blocks: 0)

  /// Blocks of 64 records, the last of which may not be full.
  static func blocks(_ recordCount: Int) -> Int { (recordCount + 63) / 64 }

  /// Letters as a key; nil for more than two bytes.
  static func key(_ word: [UInt8]) -> UInt16? {
    switch word.count {
    case 1: UInt16(word[0]) << 8
    case 2: UInt16(word[0]) << 8 | UInt16(word[1])
    default: nil
    }
  }

  /// Small directories are walked through quickly enough.
  static let leastRecords = 20_000

  init() {}

  init(of list: WordList, recordCount: Int, leastRecords: Int = Self.leastRecords) {
    guard recordCount >= leastRecords else { return }
    let groups = Self.groups(list)
    let heavy = groups.filter { group in
      Int(list.postingStarts[group.terms.upperBound]) - Int(list.postingStarts[group.terms.lowerBound])
        > recordCount / Self.share
    }
    keys = heavy.map(\.key)
    for part in Cores.map(heavy.count, { Self.worths(of: heavy[$0], list, recordCount) }) {
      worths.append(part)
    }
  }

  /// Worked out are those that have as many postings as this part of the records, or more.
  private static let share = 4

  private static func worths(
    of group: (key: UInt16, terms: Range<Int>), _ list: WordList, _ recordCount: Int
  ) -> WorthBlocks {
    var spread = [UInt8](repeating: 0, count: blocks(recordCount) * 64)
    let typed = group.key & 0xFF == 0 ? 1 : 2
    spread.withUnsafeMutableBufferPointer { spread in
      for term in group.terms {
        let length = Int(list.termStarts[term + 1] - list.termStarts[term])
        let fit =
          length == typed
          ? Ranking.fit(.whole)
          : Ranking.beginningFit(typed: typed, length: length, isKnown: false, atJoint: false)
        for position in Int(list.postingStarts[term])..<Int(list.postingStarts[term + 1]) {
          let posting = list.postings[position]
          let record = Int(posting >> 8)
          spread[record] = max(
            spread[record], Ranking.worth(impact: UInt8(truncatingIfNeeded: posting), fit: UInt32(fit)))
        }
      }
    }
    return WorthBlocks(spread: spread)
  }

  /// Stretches of words that begin with the same one letter, and the same two.
  private static func groups(_ list: WordList) -> [(key: UInt16, terms: Range<Int>)] {
    var groups: [UInt16: Range<Int>] = [:]
    for term in 0..<list.count {
      let start = Int(list.termStarts[term])
      let word = list.terms[start..<min(start + 2, Int(list.termStarts[term + 1]))]
      for length in 1...2 where word.count >= length {
        guard let key = key(Array(word.prefix(length))) else { continue }
        groups[key] = (groups[key]?.lowerBound ?? term)..<(term + 1)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
