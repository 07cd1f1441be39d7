import Domain

/// A query's words made ready to be lit in communities: made once for a list of hits, used for each of them.
public struct QueryLight: Equatable, Sendable {
  private let words: [Word]
  private let query: Query

  private struct Word: Equatable, Sendable {
    let typed: [UInt8]
    /// Any word that begins so is one.
    let isHead: Bool
    let kin: [[UInt8]: WordMatches.Kin]

    func kin(of found: [UInt8]) -> WordMatches.Kin? {
      if let kin = kin[found] { return kin }
      guard isHead, found.starts(with: typed) else { return nil }
      return WordMatches.Kin(
        kinship: found.count == typed.count ? .whole : .beginning, lit: 0..<typed.count)
    }
  }

  init(_ query: Query, matches: [WordMatches]) {
    self.query = query
    words = matches.map { Word(typed: $0.word, isHead: $0.isHead, kin: $0.kin) }
  }

  /// What is to be lit in a community.
  ///
  /// - Parameter snippetLength: so many characters of the description at most.
  public func highlights(in community: Community, snippetLength: Int = 160) -> Highlights {
    let description = community.description.replacing("\n", with: " ")
    var highlights = Highlights()
    highlights.name = lit(in: community.name)
    highlights.organiser = lit(in: community.organiser)
    highlights.topic = lit(in: community.topic)
    (highlights.snippet, highlights.snippetRanges) = Snippet.of(
      description, lit: lit(in: description), length: snippetLength)
    return highlights
  }

  /// Why it stands where it does: the words first, in the order of the query.
  ///
  /// - Parameter kilometres: how far it is, as its `Hit` says.
  public func reasons(for community: Community, kilometres: Double?) -> [Reason] {
    var reasons = words.map { word -> Reason in
      best(word, in: community) ?? .missing(typed: String(decoding: word.typed, as: UTF8.self))
    }
    if let kilometres { reasons.append(.distance(kilometres: kilometres)) }
    let reception = Reception(community, today: query.today)
    if reception.isPaused, let day = community.pausedUntil {
      reasons.append(.pause(until: day))
    } else if let room = reception.room {
      reasons.append(.room(room))
    }
    if let days = reception.confirmedDaysAgo { reasons.append(.confirmed(daysAgo: days)) }
    if reception.isAccompanied { reasons.append(.accompaniment) }
    if reception.hasHost { reasons.append(.host(community.host)) }
    return reasons
  }

  /// The closest kin of a word, and of equals the one in the weightiest place.
  private func best(_ word: Word, in community: Community) -> Reason? {
    var best: (kinship: Kinship, place: TextPlace, found: String)?
    for field in CommunityText.all {
      guard let place = TextPlace(field) else { continue }
      var text = community[field]
      text.withUTF8 { bytes in
        Folding.forEachPlacedWord(in: bytes) { folded, range in
          guard let kin = word.kin(of: Array(folded)) else { return }
          if let best, (best.kinship, best.place.rawValue) <= (kin.kinship, place.rawValue) { return }
          best = (kin.kinship, place, String(decoding: bytes[range], as: UTF8.self))
        }
      }
    }
    return best.map {
      .word(
        typed: String(decoding: word.typed, as: UTF8.self), found: $0.found, place: $0.place,
        kinship: $0.kinship)
    }
  }

  private func lit(in text: String) -> [Range<String.Index>] {
    var copy = text
    var ranges: [Range<Int>] = []
    copy.withUTF8 { bytes in
      Folding.forEachPlacedWord(in: bytes) { folded, range in
        let found = Array(folded)
        let kin = words.compactMap { $0.kin(of: found) }.min { $0.kinship < $1.kinship }
        guard let kin, !kin.lit.isEmpty else { return }
        let written = UnsafeBufferPointer(rebasing: bytes[range])
        let start = Self.written(written, folded: kin.lit.lowerBound)
        let end =
          kin.lit.upperBound >= found.count
          ? written.count : Self.written(written, folded: kin.lit.upperBound)
        if start < end { ranges.append((range.lowerBound + start)..<(range.lowerBound + end)) }
      }
    }
    return ranges.compactMap { range in
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: range.upperBound)
      // To whole characters: half an accent cannot be lit.
      guard let first = text.rangeOfCharacter(at: start), let last = text.rangeOfCharacter(before: end) else {
        return nil
      }
      return first.lowerBound..<max(first.upperBound, last.upperBound)
    }
  }

  /// How many bytes of a word, as it was written, have become so many folded ones.
  private static func written(_ word: UnsafeBufferPointer<UInt8>, folded: Int) -> Int {
    if folded == 0 { return 0 }
    var index = 0
    while index < word.count {
      index += UTF8Reading.scalar(in: word, at: index).1
      var length = 0
      Folding.forEachWord(in: UnsafeBufferPointer(rebasing: word[..<index])) { length += $0.count }
      if length >= folded { return index }
    }
    return word.count
  }
}

extension String {
  /// The character that an index lies in; nil at the end.
  fileprivate func rangeOfCharacter(at position: Index) -> Range<Index>? {
    guard position < endIndex else { return nil }
    // From within a character, the step behind it and back leads to its beginning.
    let end = index(after: position)
    return index(before: end)..<end
  }

  /// The character in front of an index, or the one that it lies in; nil at the beginning.
  fileprivate func rangeOfCharacter(before position: Index) -> Range<Index>? {
    position > startIndex ? rangeOfCharacter(at: unicodeScalars.index(before: position)) : nil
  }
}
