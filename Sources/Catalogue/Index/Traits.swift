/// What the index works out of a community's texts for filters, in eight bits.
struct Traits: OptionSet {
  let rawValue: UInt8

  /// Someone is named who receives newcomers.
  static let host = Traits(rawValue: 1)
  /// For men.
  static let men = Traits(rawValue: 2)
  /// For relatives of somebody who is ill.
  static let relatives = Traits(rawValue: 4)
  /// Tells whom it is for.
  static let tellsAudience = Traits(rawValue: 8)
  /// Held on single dates alone.
  static let oneOff = Traits(rawValue: 16)
  /// Comes back.
  static let series = Traits(rawValue: 32)

  /// What the words of name, topic and audience say of whom it is for.
  mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
    if Self.begins(word, with: Self.menWords) { insert(.men) }
    if Self.begins(word, with: Self.relativesWords) { insert(.relatives) }
  }

  private static func begins(_ word: UnsafeBufferPointer<UInt8>, with list: [[UInt8]]) -> Bool {
    list.contains { word.count >= $0.count && word.starts(with: $0) }
  }

  // Beginnings that no other words of the field have: *mandag* and *mandolin* do not begin so.
  private static let menWords = [
    "mænd", "mandef", "mandek", "mandeg", "mandev", "mandec", "mandes", "mandet", "mandeh", "herrek",
    "herrev",
    "fædre",
  ].map { Folding.words($0)[0] }
  private static let relativesWords = ["pårørende", "ægtefælle"].map { Folding.words($0)[0] }
}
