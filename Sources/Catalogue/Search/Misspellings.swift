/// Words that differ from a typed one by few errors: a letter too much, too little, another, or two that changed
/// places (optimal string alignment; Damerau 1964, Levenshtein 1966).
///
/// The words of an index lie in order, so that the table of distances is worked out once for what neighbours have in
/// common, and all words are passed over whose beginning already has too many errors.
struct Misspellings {
  private let word: [UInt8]
  private let errors: Int
  private let asBeginning: Bool

  /// A word as the directory has it.
  struct Found: Equatable {
    let word: [UInt8]
    let errors: Int
    /// Only its beginning is like the typed word.
    let isBeginning: Bool
  }

  /// The nearest ones only.
  private static let most = 40

  /// - Parameters:
  ///   - word: folded.
  ///   - errors: how many at most.
  ///   - asBeginning: also words that begin so.
  init(of word: [UInt8], errors: Int, asBeginning: Bool) {
    self.word = word
    self.errors = errors
    self.asBeginning = asBeginning
  }

  /// The nearest first, whole words before beginnings, then in order of bytes.
  func found(in views: [IndexView]) -> [Found] {
    guard errors > 0 else { return [] }
    var found: [[UInt8]: Found] = [:]
    let stem = Stem.of(word)
    for view in views {
      walk(word, view) { keep($0, in: &found) }
      // *gymnatsikken* is two errors from *gymnastik* and more from any other inflection.
      if stem.count < word.count, Ranking.errors(letters: Stem.letters(in: stem)) > 0 {
        walk(stem, view) { if !$0.isBeginning { keep($0, in: &found) } }
      }
    }
    let sorted = found.values.sorted { left, right in
      if left.isBeginning != right.isBeginning { return right.isBeginning }
      if left.errors != right.errors { return left.errors < right.errors }
      return left.word.lexicographicallyPrecedes(right.word)
    }
    return Array(sorted.prefix(Self.most))
  }

  private func keep(_ new: Found, in found: inout [[UInt8]: Found]) {
    if let old = found[new.word], (old.isBeginning ? 9 : old.errors) <= (new.isBeginning ? 9 : new.errors) {
      return
    }
    found[new.word] = new
  }

  private func walk(_ word: [UInt8], _ view: IndexView, _ body: (Found) -> Void) {
    let width = word.count + 1
    // A row for each letter of the word at hand, worked out as far as `depth`.
    var rows = [UInt8](repeating: 0, count: (Folding.longestWord + 9) * width)
    for column in 0..<width { rows[column] = UInt8(min(column, 255)) }
    var path: [UInt8] = []
    var term = 0
    while term < view.termCount {
      let bytes = view.term(term)
      guard !bytes.isEmpty, bytes.count <= Folding.longestWord + 8 else {
        term += 1
        continue
      }
      var depth = 0
      while depth < path.count, depth < bytes.count, path[depth] == bytes[depth] { depth += 1 }
      path.removeLast(path.count - depth)
      // The least errors of any beginning of the word, from what was worked out before.
      var asBeginning = (1...(depth + 1)).lazy.map { rows[($0 - 1) * width + width - 1] }.min() ?? 255
      var deadEnd = false
      while path.count < bytes.count {
        let least = addRow(bytes[path.count], to: &path, &rows, word)
        asBeginning = min(asBeginning, rows[path.count * width + width - 1])
        if least > errors, !(self.asBeginning && asBeginning <= errors) {
          deadEnd = true
          break
        }
      }
      if deadEnd {
        let prefix = UnsafeBufferPointer(rebasing: bytes[..<path.count])
        term = max(term + 1, view.firstTerm(behind: prefix, from: term))
        continue
      }
      let whole = Int(rows[bytes.count * width + width - 1])
      if whole <= errors, whole > 0 {
        body(Found(word: Array(bytes), errors: whole, isBeginning: false))
      } else if self.asBeginning, asBeginning <= errors, asBeginning > 0, whole > 0 {
        body(Found(word: Array(bytes), errors: Int(asBeginning), isBeginning: true))
      }
      term += 1
    }
  }

  /// Adds a letter to the path; the least of its row and the one before, as a change of places reaches back over one.
  private func addRow(_ letter: UInt8, to path: inout [UInt8], _ rows: inout [UInt8], _ word: [UInt8]) -> Int
  {
    let width = word.count + 1
    let row = (path.count + 1) * width
    let before = row - width
    rows[row] = UInt8(min(path.count + 1, 255))
    var least = min(rows[row], rows[before])
    for column in 1..<max(width, 1) {
      var errors = min(rows[row + column - 1], rows[before + column]) &+ 1
      errors = min(errors, rows[before + column - 1] &+ (word[column - 1] == letter ? 0 : 1))
      if column > 1, let last = path.last, word[column - 1] == last, word[column - 2] == letter {
        errors = min(errors, rows[before - width + column - 2] &+ 1)
      }
      rows[row + column] = errors
      least = min(least, errors, rows[before + column])
    }
    path.append(letter)
    return Int(least)
  }
}
