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
    for view in views { walk(word, view) { keep($0, in: &found) } }
    // *gymnatsikken* is two errors from *gymnastikken*, if that is there, and more from any other inflection.
    if stem.count < word.count, Ranking.errors(letters: Stem.letters(in: stem)) > 0,
      !found.values.contains(where: { !$0.isBeginning })
    {
      for view in views { walk(stem, view) { if !$0.isBeginning { keep($0, in: &found) } } }
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
    let width = word.count + 2
    let longest = Folding.longestWord + 10
    // A row for each letter of the word at hand, worked out as far as its path goes.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest * (width + 2)) { buffer in
      buffer.initialize(repeating: UInt8(errors + 1))
      let rows = UnsafeMutableBufferPointer(rebasing: buffer[..<(longest * width)])
      let path = UnsafeMutableBufferPointer(rebasing: buffer[(longest * width)..<(longest * (width + 1))])
      let least = UnsafeMutableBufferPointer(rebasing: buffer[(longest * (width + 1))...])
      for column in 0...word.count { rows[column] = UInt8(min(column, errors + 1)) }
      word.withUnsafeBufferPointer {
        walk(Table(word: $0, errors: errors, width: width, rows: rows), path, least, view, body)
      }
    }
  }

  /// - Parameters:
  ///   - path: the letters whose rows are worked out.
  ///   - least: the least errors of the path's beginnings up to each of its letters.
  private func walk(
    _ table: Table, _ path: UnsafeMutableBufferPointer<UInt8>, _ least: UnsafeMutableBufferPointer<UInt8>,
    _ view: IndexView, _ body: (Found) -> Void
  ) {
    let most = UInt8(errors + 1)
    least[0] = asBeginning ? UInt8(min(table.errors(at: 0), errors + 1)) : most
    var known = 0
    var term = 0
    while term < view.termCount {
      let bytes = view.term(term)
      guard !bytes.isEmpty, bytes.count <= Folding.longestWord + 8 else {
        term += 1
        if term < view.termCount { known = min(known, Int(view.sharedLengths[term])) }
        continue
      }
      var isDeadEnd = false
      known = min(known, bytes.count)
      while known < bytes.count {
        path[known] = bytes[known]
        known += 1
        let possible = table.addRow(path, known)
        least[known] =
          asBeginning ? min(least[known - 1], UInt8(min(table.errors(at: known), errors + 1))) : most
        if possible > errors, least[known] == most {
          isDeadEnd = true
          break
        }
      }
      if !isDeadEnd {
        let whole = table.errors(at: bytes.count)
        let least = Int(least[bytes.count])
        if whole <= errors, whole > 0 {
          body(Found(word: Array(bytes), errors: whole, isBeginning: false))
        } else if asBeginning, least <= errors, least > 0, whole > 0 {
          body(Found(word: Array(bytes), errors: least, isBeginning: true))
        }
      }
      // The next word, or behind a dead end the next that leaves it.
      term += 1
      let leaving = isDeadEnd ? known - 1 : Int.max
      while term < view.termCount, Int(view.sharedLengths[term]) > leaving { term += 1 }
      if term < view.termCount { known = min(known, Int(view.sharedLengths[term])) }
    }
  }

  /// The table of distances between the beginnings of two words. Only the diagonal band within the allowed number of
  /// errors is worked out: beyond it there are more.
  private struct Table {
    let word: UnsafeBufferPointer<UInt8>
    let errors: Int
    let width: Int
    let rows: UnsafeMutableBufferPointer<UInt8>

    /// Errors between the whole typed word and so many letters of the other.
    func errors(at depth: Int) -> Int {
      abs(depth - word.count) > errors ? errors + 1 : Int(rows[depth * width + word.count])
    }

    /// Works out the row of the path's letter number `depth`; the least of it and the one before, as a change of
    /// places reaches back over one.
    func addRow(_ path: UnsafeMutableBufferPointer<UInt8>, _ depth: Int) -> Int {
      let row = depth * width
      let before = row - width
      let letter = path[depth - 1]
      let low = max(1, depth - errors)
      let high = min(word.count, depth + errors)
      guard low <= high else { return errors + 1 }
      rows[row + low - 1] = low == 1 ? UInt8(min(depth, errors + 1)) : UInt8(errors + 1)
      rows[row + high + 1] = UInt8(errors + 1)
      var least = min(rows[row + low - 1], rows[before + low - 1])
      for column in low...high {
        var cost = min(rows[row + column - 1], rows[before + column]) &+ 1
        cost = min(cost, rows[before + column - 1] &+ (word[column - 1] == letter ? 0 : 1))
        if column > 1, depth > 1, word[column - 1] == path[depth - 2], word[column - 2] == letter {
          cost = min(cost, rows[before - width + column - 2] &+ 1)
        }
        rows[row + column] = cost
        least = min(least, cost, rows[before + column])
      }
      return Int(least)
    }
  }
}
