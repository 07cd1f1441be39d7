/// Which words of a directory answer one word of a query.
struct WordMatches: Sendable {
  /// The typed word, folded.
  let word: [UInt8]
  /// By layer: numbers of words and how well they fit, in parts of 256.
  var terms: [[(term: Int, fit: Int)]]
  /// All words that begin with the typed letters count by their length alone: `IndexView.headWorths` may be used.
  var isHead = false
  /// Nothing was found but longer words that begin with it.
  var isOnlyBegun: Bool { hasBegun && !hasMore }
  private(set) var hasBegun = false
  private(set) var hasMore = false
  /// Misspellings, and apart from them when some have the word right.
  var misspelt: [[(term: Int, fit: Int)]]
  var isMixed = false
  /// For showing: in what way each word is akin, and which of its bytes are to be lit. Only when asked for.
  var kin: [[UInt8]: Kin] = [:]

  /// A word of a community and why it was found.
  struct Kin: Equatable, Sendable {
    var kinship: Kinship
    var lit: Range<Int>
  }

  /// Notes in what way a word was found.
  mutating func note(_ kinship: Kinship) {
    if kinship == .beginning { hasBegun = true } else { hasMore = true }
  }

  init(_ word: [UInt8], layers: Int) {
    self.word = word
    terms = Array(repeating: [], count: layers)
    misspelt = terms
  }

  /// What the index has worked out for the typed letters, if they are so few.
  func head(in view: IndexView, blocks: Range<Int>) -> WorthView? {
    isHead ? view.headWorths(word, blocks: blocks) : nil
  }
}
