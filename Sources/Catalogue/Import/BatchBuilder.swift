import Domain

/// Judges one row after another and gathers what is taken and what is not.
struct BatchBuilder {
  private(set) var batch: Batch
  private var locator = Locator()
  /// The first line of every id taken.
  private var lines: [CommunityIdentity: Int] = [:]

  init(source: String, file: String) { batch = Batch(source: source, file: file) }

  /// The batch, what is told of rows in order of line.
  func finished() -> Batch {
    var batch = batch
    batch.rejections.sort { $0.line < $1.line }
    batch.warnings.sort { $0.line < $1.line }
    return batch
  }

  /// Takes a row, or notes why not.
  mutating func add(_ draft: consuming Draft, line: Int) {
    guard !draft.community.name.isEmpty else {
      return reject(line: line, Phrase(da: "navn mangler", en: "the name is missing"))
    }
    var warnings: [Phrase] = []
    if let reason = locator.settle(&draft, warnings: &warnings) { return reject(line: line, reason) }
    let identity = CommunityIdentity(of: draft.community)
    if let first = lines.updateValue(line, forKey: identity) {
      lines[identity] = first
      return reject(line: line, Self.duplicate(hasID: !draft.community.sourceID.isEmpty, first: first))
    }
    draft.community.id = identity.id
    for warning in warnings {
      batch.warnings.append(Rejection(file: batch.file, line: line, reason: warning))
    }
    if draft.community.name.utf8.contains(0xEF), draft.community.name.unicodeScalars.contains("\u{FFFD}") {
      batch.warnings.append(Rejection(file: batch.file, line: line, reason: Self.unreadableMarks))
    }
    batch.communities.append(draft.community)
  }

  /// Notes a row that is not taken.
  mutating func reject(line: Int, _ reason: Phrase) {
    batch.rejections.append(Rejection(file: batch.file, line: line, reason: reason))
  }

  private static let unreadableMarks = Phrase(
    da: "navnet har tegn, der ikke kunne læses", en: "the name has characters that could not be read")

  private static func duplicate(hasID: Bool, first: Int) -> Phrase {
    hasID
      ? Phrase(da: "samme id som linje \(first)", en: "the same id as line \(first)")
      : Phrase(
        da: "samme navn og sted som linje \(first), og intet id til at skelne dem",
        en: "the same name and place as line \(first), and no id to tell them apart")
  }
}
