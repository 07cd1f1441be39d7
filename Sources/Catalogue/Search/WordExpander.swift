/// Finds all words of a directory that answer a word of a query: inflections, beginnings, parts of compounds, synonyms,
/// and where hardly anybody has it so, other spellings.
struct WordExpander {
  let vocabulary: Vocabulary
  let shadows: [Shadow]
  /// Whether to keep the words themselves for lighting.
  var keepsWords = false

  private var views: [IndexView] { vocabulary.views }

  /// The words of a query with all that their matches depend on.
  func keys(_ query: QueryWords) -> [KnownWord.Key] {
    query.words.indices.map { index in
      KnownWord.Key(
        word: query.words[index], synonyms: query.synonyms[index],
        isTyped: index == query.words.count - 1 && query.isTyping)
    }
  }

  /// What one word becomes: a compound that nobody has is looked for by its parts.
  func matches(_ key: KnownWord.Key) -> [WordMatches] {
    let word = key.word
    let found = matches(word, synonyms: key.synonyms)
    let letters = Stem.letters(in: word)
    // Once the word is whole, longer words that begin with it by chance do not make it right.
    let isWrong = found.isOnlyBegun && !key.isTyped
    let few = Ranking.fewHits(letters: letters)
    if isWrong, Ranking.errors(letters: letters) > 0 {
      return [withMisspellings(found, letters: letters, isTyped: false, isMixed: false)]
    }
    let hits = few > 0 && Ranking.errors(letters: letters) > 0 ? hits(of: found, upTo: few) : few
    if hits >= few { return [found] }
    if hits == 0, let parts = parts(of: word) { return parts.map { matches($0, synonyms: []) } }
    return [withMisspellings(found, letters: letters, isTyped: key.isTyped, isMixed: hits > 0)]
  }

  private func matches(_ word: [UInt8], synonyms: [[UInt8]]) -> WordMatches {
    var matches = WordMatches(word, layers: views.count)
    matches.isHead = word.count < WordKin.leastPart
    collect(word, into: &matches)
    for synonym in synonyms { collect(synonym, as: .synonym, into: &matches) }
    return matches
  }

  // MARK: Right spellings

  /// Adds what is akin to `word`; as another kinship, everything weighs by that one's fit, and mere beginnings do not
  /// count.
  private func collect(
    _ word: [UInt8], as other: Kinship? = nil, share: Int = 256, into matches: inout WordMatches
  ) {
    let stem = Stem.of(word)
    let isKnown = other == nil && word.count >= WordKin.leastPart && isWord(word, stem: stem)
    for (layer, view) in views.enumerated() {
      if other == nil, matches.isHead, keepsWords || view.headWorths(word, blocks: 0..<0) != nil { continue }
      let begun = view.terms(beginning: word)
      for term in view.terms(beginning: stem) {
        let bytes = view.term(term)
        if bytes.count == word.count, begun.contains(term) {
          add(.whole, term, bytes, 0..<bytes.count, layer, other, share, &matches)
        } else if !matches.isHead || other != nil, isInflection(bytes, term, of: word, stem: stem, in: view) {
          add(.inflection, term, bytes, 0..<bytes.count, layer, other, share, &matches)
        } else if other != nil, begun.contains(term) {
          // Of what stands for a word, compounds that begin with it are as good as those that end with it.
          if vocabulary.isRest(UnsafeBufferPointer(rebasing: bytes.dropFirst(word.count))) {
            add(.part, term, bytes, 0..<word.count, layer, other, share, &matches)
          }
        } else if begun.contains(term) {
          let atJoint =
            isKnown
            && (word.count >= Ranking.longWord
              || vocabulary.isRest(UnsafeBufferPointer(rebasing: bytes.dropFirst(word.count))))
          let fit = Ranking.beginningFit(
            typed: word.count, length: bytes.count, isKnown: isKnown, atJoint: atJoint)
          add(.beginning, term, bytes, 0..<word.count, layer, nil, share, &matches, fit: fit)
        }
      }
      if word.count >= WordKin.leastPart { collectParts(word, stem: stem, layer, other, share, &matches) }
    }
  }

  /// Whether the word is one of the program's, or it or another inflection of it one of the directory's.
  private func isWord(_ word: [UInt8], stem: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { vocabulary.lexicon.contains($0) } || isInDirectory(word, stem: stem)
  }

  private func isInDirectory(_ word: [UInt8], stem: [UInt8]) -> Bool {
    views.contains { view in
      view.terms(beginning: stem).contains { term in
        view.term(term).elementsEqual(word)
          || isInflection(view.term(term), term, of: word, stem: stem, in: view)
      }
    }
  }

  /// Whether a word of an index, which begins with the stem, is another form of the one that is looked for: its stem
  /// is the same, it is that stem, or it has an ending behind the whole word. The last two help where an end of the
  /// word itself looks like an ending, as in *tablet*.
  private func isInflection(
    _ bytes: UnsafeBufferPointer<UInt8>, _ term: Int, of word: [UInt8], stem: [UInt8], in view: IndexView
  ) -> Bool {
    if Int(view.stemLengths[term]) == stem.count { return true }
    guard word.count > WordKin.leastPart else { return false }
    if bytes.count == stem.count { return stem.count > WordKin.leastPart }
    return Inflection.isEnding(bytes, behind: word)
  }

  /// Compounds with the word behind their first part.
  private func collectParts(
    _ word: [UInt8], stem: [UInt8], _ layer: Int, _ other: Kinship?, _ share: Int,
    _ matches: inout WordMatches
  ) {
    let view = views[layer]
    let key = stem.count >= WordKin.leastPart ? stem : word
    if LittleWords.contains(word) { return }
    for index in view.tails(beginning: key) {
      let (term, place) = (Int(view.tails[index] >> 6), Int(view.tails[index] & 63))
      let bytes = view.term(term)
      guard place < bytes.count else { continue }
      let tail = UnsafeBufferPointer(rebasing: bytes[place...])
      let first = UnsafeBufferPointer(rebasing: bytes[..<place])
      let isLast = Stem.length(of: tail) == stem.count && key.count == stem.count || tail.elementsEqual(word)
      if isLast {
        // Behind what nobody knows, only a word too long to stand there by chance.
        guard vocabulary.isFirstPart(first) || (word.count > 4 && Self.mayBeWord(first)) else { continue }
        add(.part, term, bytes, place..<bytes.count, layer, other, share, &matches)
      } else if tail.starts(with: word), vocabulary.isFirstPart(first) {
        let rest = UnsafeBufferPointer(rebasing: tail.dropFirst(word.count))
        // Either another part follows, or the part is being typed.
        let isPart = vocabulary.isRest(rest) || (other == nil && word.count > 3 && vocabulary.contains(tail))
        if isPart { add(.part, term, bytes, place..<(place + word.count), layer, other, share, &matches) }
      }
    }
  }

  private static func mayBeWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 3 && bytes.contains { "aeiouy".utf8.contains($0) }
  }

  private func add(
    _ kinship: Kinship, _ term: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lit: Range<Int>, _ layer: Int,
    _ other: Kinship?, _ share: Int, _ matches: inout WordMatches, fit: Int? = nil
  ) {
    let own = fit ?? Ranking.fit(kinship)
    let whole = other.map { own * Ranking.fit($0) / 256 * share / 256 } ?? own
    if other == .misspelling {
      matches.misspelt[layer].append((term, whole))
    } else {
      matches.terms[layer].append((term, whole))
    }
    matches.note(kinship)
    guard keepsWords else { return }
    let kin = WordMatches.Kin(kinship: other ?? kinship, lit: lit)
    let word = Array(bytes)
    if let known = matches.kin[word], known.kinship <= kin.kinship { return }
    matches.kin[word] = kin
  }

  /// How many communities have the word, counted no further than needed.
  private func hits(of matches: WordMatches, upTo most: Int) -> Int {
    var count = 0
    for (layer, view) in views.enumerated() {
      var records: Set<UInt32> = []
      for (term, _) in matches.terms[layer] {
        view.postings.forEach(of: term) { record, _ in
          if !shadows[layer].contains(Int(record)), records.insert(record).inserted { count += 1 }
          return count < most
        }
        if count >= most { return count }
      }
    }
    return count
  }

  // MARK: What nobody has

  /// The two words that a compound is made of, when both are known; the longer the second the better.
  private func parts(of word: [UInt8]) -> [[UInt8]]? {
    guard word.count >= 7 else { return nil }
    return word.withUnsafeBufferPointer { bytes in
      for place in WordKin.leastPart...(word.count - WordKin.leastPart) {
        let first = UnsafeBufferPointer(rebasing: bytes[..<place])
        let second = Array(bytes[place...])
        guard isInDirectory(second, stem: Stem.of(second)), !LittleWords.contains(second),
          vocabulary.isFirstPart(first)
        else { continue }
        let isWhole = vocabulary.contains(first)
        return [Array(isWhole ? first : UnsafeBufferPointer(rebasing: first.dropLast())), second]
      }
      return nil
    }
  }

  private func withMisspellings(
    _ found: WordMatches, letters: Int, isTyped: Bool, isMixed: Bool
  ) -> WordMatches {
    let word = found.word
    guard !word.contains(where: { 0x30...0x39 ~= $0 }) else { return found }
    var matches = found
    let errors = Ranking.errors(letters: letters)
    let misspellings = Misspellings(of: word, errors: errors, asBeginning: isTyped).found(in: views)
    for misspelling in misspellings {
      // The right spelling, as someone has it, is looked for like any other word.
      let share = 256 / (misspelling.errors == 1 ? 1 : 2) * (misspelling.isBeginning ? 3 : 4) / 4
      if !LittleWords.contains(misspelling.word) {
        collect(misspelling.word, as: .misspelling, share: share, into: &matches)
      }
    }
    matches.isMixed = isMixed
    return matches
  }
}
