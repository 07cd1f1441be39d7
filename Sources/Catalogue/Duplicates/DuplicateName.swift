/// A community's name, taken apart to be compared with others.
struct DuplicateName: Sendable {
  /// The words that say something, folded, as often as they stand there.
  private(set) var words: [[UInt8]] = []
  /// All words without spaces between, so that `Strikke-café` and `Strikkecafé` are one.
  private(set) var joined: [UInt8] = []
  /// Words that tell groups of one kind apart: numbers, letters, days, ages, sexes, levels.
  private(set) var marks: Set<[UInt8]> = []

  /// How two names relate.
  enum Relation: Equatable {
    case same
    case similar(edits: Int)
    case longer
    case other
  }

  init(_ name: String) {
    for word in Self.words(name) {
      joined += word
      if let mark = Self.mark(word) { marks.insert(mark) }
      if !Self.fillers.contains(word) { words.append(word) }
    }
    if words.isEmpty, !joined.isEmpty { words = [joined] }
  }

  /// Folded words, `aa`/`å` and `oe`/`ø` as one.
  static func words(_ text: String) -> [[UInt8]] {
    Folding.looseWords(text)
  }

  /// - Parameters:
  ///   - context: the words of this one's town, address and organiser.
  ///   - otherContext: those of the other's.
  func relation(to other: DuplicateName, context: Set<[UInt8]>, otherContext: Set<[UInt8]>) -> Relation {
    if joined == other.joined { return .same }
    if marks != other.marks {
      // *Ældre Sagen* tells no age when it is the organiser.
      let told = context.union(otherContext).filter(Self.isWord)
      guard marks.subtracting(told) == other.marks.subtracting(told) else { return .other }
    }
    let length = min(joined.count, other.joined.count)
    if length >= 5 {
      let limit = length >= 12 ? 2 : 1
      if let edits = EditDistance.upTo(limit, joined, other.joined) { return .similar(edits: edits) }
    }
    var left = Self.words(words, without: other.words)
    var right = Self.words(other.words, without: words)
    guard words.count > left.count || !left.isEmpty && !right.isEmpty else { return .other }
    var edits = 0
    left.removeAll { word in
      guard let index = right.firstIndex(where: { Self.slips(word, $0) != nil }) else { return false }
      edits += Self.slips(word, right[index]) ?? 0
      right.remove(at: index)
      return true
    }
    // Nothing but fillers and place names in common is nothing in common.
    guard left.count < words.count, right.count < other.words.count, edits <= 3 else { return .other }
    if left.isEmpty || right.isEmpty {
      let all = context.union(otherContext)
      let extra = (left + right).filter { !all.contains($0) }
      if !extra.isEmpty { return .longer }
    } else if !left.allSatisfy(otherContext.contains) || !right.allSatisfy(context.contains) {
      return .other
    }
    return edits == 0 ? .same : .similar(edits: edits)
  }

  /// What is left when each word of the others has taken one of its kind away.
  private static func words(_ words: [[UInt8]], without others: [[UInt8]]) -> [[UInt8]] {
    var others = others
    return words.filter { word in
      guard let index = others.firstIndex(of: word) else { return true }
      others.swapAt(index, others.count - 1)
      others.removeLast()
      return false
    }
  }

  /// More than a number or a letter.
  private static func isWord(_ mark: [UInt8]) -> Bool {
    mark.count > 2 && !mark.contains { $0 &- 0x30 < 10 }
  }

  /// How many slips lie between two words, when so few that they are likely one.
  private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    let length = min(left.count, right.count)
    return length < 5 ? nil : EditDistance.upTo(length >= 9 ? 2 : 1, left, right)
  }

  /// Beginnings and ends of the longest words, by which names that may be one are found. Words of the context are
  /// left out as long as there are others: all of a town's groups have its name.
  func grams(context: Set<[UInt8]>) -> [[UInt8]] {
    let own = words.filter { !context.contains($0) }
    return (own.isEmpty ? words : own).sorted { $0.count > $1.count }.prefix(3).flatMap {
      [[0x5E] + $0.prefix(3), $0.suffix(3) + [0x24]]
    }
  }

  // MARK: Words

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").flatMap { Self.words(String($0)) })
  }

  private static let fillers = set("i og for af på med til den det de en et ved hos the of and for in at")
  private static let roman = set("i ii iii iv v vi")
  /// Words by which one organiser tells groups of a kind apart.
  private static let contrasts = set(
    """
    mænd mand kvinder kvinde herrer damer piger drenge far fædre mor mødre børn barn unge ung voksne voksen \
    ældre senior seniorer begyndere begynder nybegyndere øvede øvet let mellem svær formiddag eftermiddag aften \
    morgen forår efterår sommer vinter lige ulige online nord syd øst vest enker pårørende efterladte
    """)

  /// What of a word tells groups apart; nil when nothing does.
  private static func mark(_ word: [UInt8]) -> [UInt8]? {
    if word.contains(where: { $0 &- 0x30 < 10 }) || word.count == 1 && !fillers.contains(word) { return word }
    if let day = DuplicateTimes.day(beginning: word) { return [UInt8(day)] }
    if contrasts.contains(word) { return word }
    return roman.contains(word) && word.count > 1 ? word : nil
  }
}
