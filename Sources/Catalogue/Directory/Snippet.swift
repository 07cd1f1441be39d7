/// A stretch of a long text around what is lit in it.
enum Snippet {
  /// At most so many characters, from the beginning of a word to the end of one, with … where text was left out.
  static func of(
    _ text: String, lit: [Range<String.Index>], length: Int
  ) -> (text: String, lit: [Range<String.Index>]) {
    let limit = max(1, length)
    guard let whole = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      whole < text.endIndex
    else { return (text, lit) }
    let start = start(in: text, lit: lit, limit)
    var end = text.index(start, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
    if end < text.endIndex, let space = text[start..<end].lastIndex(of: " "), space > start { end = space }
    let (before, after) = (start > text.startIndex ? "… " : "", end < text.endIndex ? " …" : "")
    let snippet = before + text[start..<end] + after
    let shift = before.utf8.count - text.utf8.distance(from: text.startIndex, to: start)
    func moved(_ index: String.Index) -> String.Index {
      let offset = text.utf8.distance(from: text.startIndex, to: index) + shift
      return snippet.utf8.index(snippet.startIndex, offsetBy: offset)
    }
    let inside = lit.filter { $0.lowerBound >= start && $0.upperBound <= end }
    return (snippet, inside.map { moved($0.lowerBound)..<moved($0.upperBound) })
  }

  /// The beginning of the stretch in which most is lit; of equals the first.
  private static func start(in text: String, lit: [Range<String.Index>], _ limit: Int) -> String.Index {
    var best: (count: Int, start: String.Index) = (0, text.startIndex)
    for first in lit {
      // A few words in front for the reader.
      let lead =
        text.index(first.lowerBound, offsetBy: -limit / 4, limitedBy: text.startIndex) ?? text.startIndex
      let end = text.index(lead, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
      let count = lit.count { $0.lowerBound >= lead && $0.upperBound <= end }
      if count > best.count { best = (count, lead) }
    }
    if best.start == text.startIndex { return best.start }
    // To the beginning of the next word, if one begins before what is lit.
    let firstLit = lit.first { $0.lowerBound >= best.start }?.lowerBound ?? text.endIndex
    if let space = text[best.start..<firstLit].firstIndex(of: " ") { return text.index(after: space) }
    return best.start
  }
}
