import Domain

/// Reads a synonyms file. A line is one of
///
///     # a comment, also behind something else
///     motion, gymnastik, træning        each of them finds the others
///     sport > fodbold, badminton        the first finds the others, but not the other way
///
/// Words in any case and spelling; an entry may be several words (*savner nogen*). What one line tells is not
/// passed on to another: synonyms of synonyms are not found.
struct SynonymReader {
  /// What was read.
  private(set) var entries: [Entry] = []
  /// Lines that were not understood and are left out, each with the file and its number.
  private(set) var problems: [Phrase] = []
  private let file: String
  /// By word, what its arrows point at: to tell a cycle.
  private var arrows: [[UInt8]: Set<[UInt8]>] = [:]

  /// One word or phrase and what it finds.
  struct Entry {
    let word: SynonymTerm
    let found: [SynonymTerm]
  }

  /// No line of a sensible file is longer, and no group larger.
  private static let longestLine = 2000

  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for problems.
  init(_ text: String, file: String) {
    self.file = file
    // Also a file written on Windows has one line a line: `\r\n` is one character.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      read(line, number: index + 1)
    }
  }

  private mutating func read(_ line: Substring, number: Int) {
    let line = line.prefix { $0 != "#" }
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    guard line.utf8.count <= Self.longestLine else {
      return problem(
        number, Phrase(da: "linjen er for lang", en: "the line is too long"))
    }
    let sides = line.split(separator: ">", omittingEmptySubsequences: false)
    guard sides.count <= 2 else {
      return problem(number, Phrase(da: "mere end ét »>«", en: "more than one \">\""))
    }
    let lists = sides.map { side in
      side.split(separator: ",", omittingEmptySubsequences: false).map { SynonymTerm($0) }
    }
    let terms = lists.map { $0.compactMap(\.self) }
    guard zip(lists, terms).allSatisfy({ $0.count == $1.count }) else {
      return problem(
        number, Phrase(da: "der mangler et ord ved et komma", en: "a word is missing at a comma"))
    }
    if terms.count == 1 {
      readGroup(terms[0], number)
    } else {
      readArrows(from: terms[0], to: terms[1], number)
    }
  }

  private mutating func readGroup(_ terms: [SynonymTerm], _ number: Int) {
    guard terms.count > 1 else {
      return problem(number, Phrase(da: "ordet står alene", en: "the word stands alone"))
    }
    for term in terms { entries.append(Entry(word: term, found: terms.filter { $0 != term })) }
  }

  private mutating func readArrows(from: [SynonymTerm], to: [SynonymTerm], _ number: Int) {
    for start in from {
      for end in to where reaches(from: end.key, start.key) {
        problem(
          number,
          Phrase(
            da: "»\(start.text) > \(end.text)« går i ring",
            en: "\"\(start.text) > \(end.text)\" goes in a circle"))
      }
      let sound = to.filter { !reaches(from: $0.key, start.key) }
      guard !sound.isEmpty else { continue }
      for end in sound { arrows[start.key, default: []].insert(end.key) }
      entries.append(Entry(word: start, found: sound))
    }
  }

  /// Whether arrows lead from one word to another; a word reaches itself.
  private func reaches(from start: [UInt8], _ end: [UInt8]) -> Bool {
    var seen: Set = [start]
    var waiting = [start]
    while let word = waiting.popLast() {
      if word == end { return true }
      for next in arrows[word] ?? [] where seen.insert(next).inserted { waiting.append(next) }
    }
    return false
  }

  private mutating func problem(_ number: Int, _ what: Phrase) {
    problems.append(
      Phrase(
        da: "\(file), linje \(number): \(what(.danish)); linjen bruges ikke",
        en: "\(file), line \(number): \(what(.english)); it is not used"))
  }
}
