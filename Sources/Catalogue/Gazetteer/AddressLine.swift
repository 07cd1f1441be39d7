/// The parts of an address line that may name its town: *Parkvej 4, 2. th, 4130 Viby*, *Algade 3 Roskilde*.
struct AddressLine {
  /// Runs of folded words, the likeliest first.
  let towns: [[[UInt8]]]
  /// All that stands after the last comma or house number that something stands after.
  let last: [[UInt8]]?

  /// - Parameter text: as typed, not too long.
  init(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }).map {
      Self.words(of: String($0))
    }.filter { !$0.isEmpty }
    // What stands after the last number of each part; the street before it is no town.
    let ends = parts.map { words in
      Array(words[((words.lastIndex(where: Self.hasDigit) ?? -1) + 1)...])
    }
    var towns: [[[UInt8]]] = []
    var last: [[UInt8]]?
    for end in ends.reversed() where !end.isEmpty {
      last = last ?? end
      // Words may stand before the town that are not the town's: *hos Bodil i Viby*.
      for start in end.indices.prefix(Self.mostWords) { towns.append(Array(end[start...])) }
    }
    self.towns = towns
    self.last = last
  }

  /// No town has so many words that more ways to begin it are worth trying.
  private static let mostWords = 8

  /// The words of one part without floor, door, country and c/o.
  private static func words(of part: String) -> [[UInt8]] {
    var words = Folding.looseWords(part)
    while let word = words.last, countries.contains(word) { words.removeLast() }
    // Doors are told by what they stand beside: a number before them or nothing else in the part.
    guard words.contains(where: hasDigit) || words.allSatisfy(doors.contains) else { return words }
    var kept: [[UInt8]] = []
    for word in words {
      let isAfterNumber = kept.last.map(hasDigit) ?? true
      if isAfterNumber, doors.contains(word) { continue }
      kept.append(word)
    }
    return kept
  }

  private static func hasDigit(_ word: [UInt8]) -> Bool { word.contains { $0 &- 0x30 < 10 } }

  private static let countries: Set<[UInt8]> = folded("danmark denmark dk")
  private static let doors: Set<[UInt8]> = folded(
    "th tv mf sal etage st stuen kl kld kaelder kaelderen lejlighed lejl dør dor a b c d e f g h k l m n p r s t"
  )

  private static func folded(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Folding.looseKey(String($0)) })
  }
}
