/// Where two texts differ, word by word: to lay them side by side, and to join them so that no word of either is lost.
public struct TextDifference: Equatable, Sendable {
  /// Words in a row, with the space behind each.
  public struct Piece: Equatable, Sendable {
    /// The words.
    public var text: String
    /// They do not stand in the other text.
    public let differs: Bool
  }

  /// The first text, in pieces that make it up.
  public let first: [Piece]
  /// The second one.
  public let second: [Piece]
  /// What both have once, and what only one has, each in its place: of two that stand in one place that of the first text
  /// comes first.
  public let joined: String

  /// More words than this between the first and the last that differ are not compared with each other: all of them count
  /// as different.
  static let longest = 1500

  /// Compares two texts.
  public init(_ first: String, _ second: String) {
    let (a, b) = (Self.words(first), Self.words(second))
    let (goes, comes) = Self.compare(a, b)
    self.first = Self.pieces(a, goes)
    self.second = Self.pieces(b, comes)
    var joined: [Word] = []
    var (left, right) = (0, 0)
    while left < a.count || right < b.count {
      while left < a.count, goes.contains(left) {
        joined.append(a[left])
        left += 1
      }
      while right < b.count, comes.contains(right) {
        joined.append(b[right])
        right += 1
      }
      if left < a.count, right < b.count {
        joined.append(a[left])
        left += 1
        right += 1
      }
    }
    self.joined = Self.text(joined)
  }

  private struct Word: Hashable {
    var word: Substring
    var space: Substring

    /// The space behind a word does not make it another one.
    static func == (left: Word, right: Word) -> Bool { left.word == right.word }
    func hash(into hasher: inout Hasher) { hasher.combine(word) }
  }

  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      let space = rest.prefix(while: \.isWhitespace)
      rest = rest.dropFirst(space.count)
      words.append(Word(word: word, space: space))
    }
    return words
  }

  /// The places of the words that only one of the two has.
  private static func compare(_ a: [Word], _ b: [Word]) -> (goes: Set<Int>, comes: Set<Int>) {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let (left, right) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    if left.count + right.count > longest { return (Set(left.indices), Set(right.indices)) }
    var (goes, comes): (Set<Int>, Set<Int>) = ([], [])
    for change in Array(right).difference(from: Array(left)) {
      switch change {
      case .remove(let offset, _, _): goes.insert(start + offset)
      case .insert(let offset, _, _): comes.insert(start + offset)
      }
    }
    return (goes, comes)
  }

  private static func pieces(_ words: [Word], _ different: Set<Int>) -> [Piece] {
    var pieces: [Piece] = []
    for (index, word) in words.enumerated() {
      let text = String(word.word + word.space)
      if let last = pieces.indices.last, pieces[last].differs == different.contains(index) {
        pieces[last].text += text
      } else {
        pieces.append(Piece(text: text, differs: different.contains(index)))
      }
    }
    return pieces
  }

  private static func text(_ words: [Word]) -> String {
    words.enumerated().map { index, word in
      let isLast = index == words.count - 1
      return String(word.word) + (isLast ? "" : word.space.isEmpty ? " " : String(word.space))
    }
    .joined()
  }
}
