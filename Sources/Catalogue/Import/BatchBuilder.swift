import Domain

/// Judges one row after another and gathers what is taken and what is not.
struct BatchBuilder {
  private(set) var batch: Batch
  private var locator = Locator()
  /// The first line of every id taken.
  private var lines: [CommunityIdentity: Int] = [:]
  /// Told of rows, in order of file and line.
  private var files: [String: Int] = [:]

  init(source: String, file: String) { batch = Batch(source: source, file: file) }

  /// The batch, what is told of rows in order of line.
  func finished() -> Batch {
    var batch = batch
    batch.rejections = inOrder(batch.rejections)
    batch.warnings = inOrder(batch.warnings)
    return batch
  }

  private func inOrder(_ told: [Rejection]) -> [Rejection] {
    told.enumerated().sorted {
      let left = (files[$0.element.file] ?? 0, $0.element.line, $0.offset)
      return left < (files[$1.element.file] ?? 0, $1.element.line, $1.offset)
    }.map(\.element)
  }

  /// Takes an entry that may be longer than a row of CSV can be.
  mutating func addBounded(_ draft: consuming Draft, file: String? = nil, line: Int) {
    guard CommunityText.all.allSatisfy({ draft.community[$0].utf8.count <= CSVReader.longestCell }) else {
      return reject(file: file, line: line, part: draft.part, CSVReader.tooLong)
    }
    add(draft, file: file, line: line)
  }

  /// Takes a row, or notes why not. The file is another than the batch's own when that is a folder.
  mutating func add(_ draft: consuming Draft, file: String? = nil, line: Int) {
    let part = draft.part
    guard !draft.community.name.isEmpty else {
      return reject(file: file, line: line, part: part, Phrase(da: "navn mangler", en: "the name is missing"))
    }
    var warnings = draft.remarks
    if let reason = locator.settle(&draft, warnings: &warnings) {
      return reject(file: file, line: line, part: part, reason)
    }
    let identity = CommunityIdentity(of: draft.community)
    if let first = lines.updateValue(line, forKey: identity) {
      lines[identity] = first
      let reason = Self.duplicate(hasID: !draft.community.sourceID.isEmpty, first: first)
      return reject(file: file, line: line, part: part, reason)
    }
    draft.community.id = identity.id
    for warning in warnings { warn(file: file, line: line, part: part, warning) }
    if draft.community.name.utf8.contains(0xEF), draft.community.name.unicodeScalars.contains("\u{FFFD}") {
      warn(file: file, line: line, part: part, Self.unreadableMarks)
    }
    batch.communities.append(draft.community)
  }

  /// Notes a row that is not taken.
  mutating func reject(file: String? = nil, line: Int, part: String = "", _ reason: Phrase) {
    batch.rejections.append(told(file, line, part, reason))
  }

  /// Notes what was put aside.
  mutating func warn(file: String? = nil, line: Int, part: String = "", _ reason: Phrase) {
    batch.warnings.append(told(file, line, part, reason))
  }

  /// Notes what of the file was not used at all.
  mutating func note(_ phrase: Phrase) { batch.notes.append(phrase) }

  private mutating func told(_ file: String?, _ line: Int, _ part: String, _ reason: Phrase) -> Rejection {
    let file = file ?? batch.file
    if files[file] == nil { files[file] = files.count }
    return Rejection(file: file, line: line, part: part, reason: reason)
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
