import Domain
import Foundation

/// Which words stand for which others when communities are looked for.
public struct Synonyms: Sendable, Equatable {
  private var found: [[UInt8]: [SynonymTerm]] = [:]
  /// Of all single words in the files, for telling compounds apart.
  private(set) var vocabulary: Set<[UInt8]> = []
  /// The most words that one phrase has.
  private(set) var longestPhrase = 1

  /// None at all.
  public static let none = Synonyms()

  /// Those that come with the program.
  public static let shipped: Synonyms = {
    var synonyms = Synonyms()
    synonyms.lay(SynonymReader(ShippedSynonyms.text, file: ShippedSynonyms.name).entries)
    return synonyms
  }()

  private init() {}

  /// The shipped ones with a user's file laid over them: a word that begins a line there is answered by the
  /// file alone, and all others as before.
  ///
  /// - Parameter path: the file. Lines that cannot be used are told in `problems`, each with its number; the
  ///   rest counts. A file that is not there, or cannot be read, leaves the shipped ones.
  public static func shipped(under path: String) -> (synonyms: Synonyms, problems: [Phrase]) {
    guard FileManager.default.fileExists(atPath: path) else { return (shipped, []) }
    let limit = 1 << 20
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: limit + 1),
      data.count <= limit
    else {
      return (
        shipped,
        [
          Phrase(
            da: "\(path) kan ikke læses eller er over 1 MB; kun de medfølgende synonymer bruges",
            en: "\(path) cannot be read or is above 1 MB; only the synonyms that come along are used")
        ]
      )
    }
    return shipped.overlaid(with: String(decoding: data, as: UTF8.self), file: path)
  }

  /// These with the text of a user's file laid over them, as ``shipped(under:)`` does.
  public func overlaid(with text: String, file: String) -> (synonyms: Synonyms, problems: [Phrase]) {
    let reader = SynonymReader(text, file: file)
    var synonyms = self
    for entry in reader.entries { synonyms.found[entry.word.key] = nil }
    synonyms.lay(reader.entries)
    return (synonyms, reader.problems)
  }

  private mutating func lay(_ entries: [SynonymReader.Entry]) {
    for entry in entries {
      for term in entry.found where !(found[entry.word.key]?.contains(term) ?? false) {
        // A word and its own inflection are one already.
        if term.key != entry.word.key { found[entry.word.key, default: []].append(term) }
      }
      longestPhrase = max(longestPhrase, entry.word.words.count)
      for term in [entry.word] + entry.found where term.words.count == 1 { vocabulary.insert(term.words[0]) }
    }
  }

  /// What folded words in a row stand for besides themselves.
  func terms(for words: some Sequence<[UInt8]>) -> [SynonymTerm] {
    found[SynonymTerm.key(of: words)] ?? []
  }

  /// How many words and phrases have any.
  public var count: Int { found.count }
}
