/// Reads a municipality's wheel. `key = value` lines come first, then the segments clockwise from the top, each with
/// its questions; `#` begins a comment:
///
///     navn = Solbyhjulet
///     midte = Det vigtigste for mig lige nu | Vigtigst lige nu
///     stjerne = Vil, Kan, Tør, Muligheder, Ressourcer
///
///     [Familie, venner og netværk | Netværk]
///     Hvem betyder noget for dig?
///
/// The short name behind `|` stands on the wheel; a name of at most 12 columns needs none. `who-5 = …` and `t-ils = …`
/// give a measure's items in a validated translation, one a line.
struct WheelTemplateReader {
  private let file: String
  private var name = ""
  private var centre = ""
  private var shortCentre = ""
  private var star: [String] = []
  private var starLine = 0
  private var items: [Measure: [String]] = [:]
  private var itemsLine: [Measure: Int] = [:]
  private var segments: [WheelSegment] = []
  private var segmentLines: [Int] = []
  private var line = 1

  /// A file with more bytes is no wheel.
  static let limit = 65_536

  init(file: String) { self.file = file }

  /// - Throws: `WheelTemplateError` for the first thing that is wrong.
  mutating func read(_ text: String) throws(WheelTemplateError) -> WheelTemplate {
    guard text.utf8.count <= Self.limit else { throw error(.tooLarge) }
    // Editors of other systems put a byte order mark in front.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      line = index + 1
      try take(String(raw).trimmed)
    }
    try check()
    var template = WheelTemplate(id: "", centre: Phrase(same: centre), segments: segments)
    template.name = name
    template.shortCentre =
      shortCentre.isEmpty ? WheelTemplate.shortCentre(of: centre) : Phrase(same: shortCentre)
    // The standard words keep their English.
    if !star.isEmpty, star != Star.standardWords.map(\.danish) {
      template.star = star.map { Phrase(same: $0) }
    }
    template.items = items
    template.id = "\(WheelKey.of(name))-\(ContentHash.hex(template.text))"
    return template
  }

  private func error(_ reason: WheelTemplateError.Reason, line: Int? = nil) -> WheelTemplateError {
    WheelTemplateError(file: file, line: line ?? self.line, reason: reason)
  }

  private mutating func take(_ text: String) throws(WheelTemplateError) {
    if text.isEmpty || text.hasPrefix("#") { return }
    if text.hasPrefix("[") { return try begin(text) }
    if !segments.isEmpty {
      segments[segments.count - 1].prompts.append(Phrase(same: text))
      return
    }
    guard let equals = text.firstIndex(of: "=") else { throw error(.notUnderstood(text)) }
    let key = String(text[..<equals]).trimmed.lowercased()
    let value = String(text[text.index(after: equals)...]).trimmed
    switch key {
    case "navn", "name":
      guard name.isEmpty else { throw error(.keyTwice(key)) }
      name = value
    case "midte", "midten", "centre":
      guard centre.isEmpty else { throw error(.keyTwice(key)) }
      let bar = value.firstIndex(of: "|")
      centre = String(value[..<(bar ?? value.endIndex)]).trimmed
      shortCentre = bar.map { String(value[value.index(after: $0)...]).trimmed } ?? ""
      if !shortCentre.isEmpty,
        WheelKey.hubLines(shortCentre).contains(where: { $0.columns > WheelTemplate.hubColumns })
      {
        throw error(.shortCentreTooLong(shortCentre))
      }
    case "stjerne", "stjernen", "star":
      guard star.isEmpty else { throw error(.keyTwice(key)) }
      star = value.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      starLine = line
      guard star.count == Star.count, Set(star.map(WheelKey.of)).count == Star.count else {
        throw error(.notFiveWords(Set(star.map(WheelKey.of)).count))
      }
    default:
      guard let measure = Measure.allCases.first(where: { $0.fileKey == key }) else {
        throw error(.unknownKey(key))
      }
      if !value.isEmpty { items[measure, default: []].append(value) }
      itemsLine[measure] = line
    }
  }

  private mutating func begin(_ text: String) throws(WheelTemplateError) {
    guard text.hasSuffix("]"), text.count >= 2 else { throw error(.notUnderstood(text)) }
    let inside = text.dropFirst().dropLast()
    let bar = inside.firstIndex(of: "|")
    let name = String(inside[..<(bar ?? inside.endIndex)]).trimmed
    let short = bar.map { String(inside[inside.index(after: $0)...]).trimmed } ?? ""
    let shown = short.isEmpty ? name : short
    guard !name.isEmpty else { throw error(.nameless) }
    let columns = WheelKey.columns(shown)
    guard columns <= WheelTemplate.shortColumns else {
      throw error(.shortNameTooLong(shown, columns: columns))
    }
    let key = WheelKey.of(name)
    if let same = segments.firstIndex(where: { $0.key == key }) {
      throw error(.twice(name, firstLine: segmentLines[same]))
    }
    guard segments.count < WheelTemplate.counts.upperBound else { throw error(.tooMany) }
    segments.append(
      WheelSegment(key: key, name: Phrase(same: name), shortName: Phrase(same: shown), prompts: []))
    segmentLines.append(line)
  }

  private func check() throws(WheelTemplateError) {
    if name.isEmpty { throw error(.noName, line: 1) }
    if centre.isEmpty { throw error(.noCentre, line: 1) }
    for measure in Measure.allCases {
      guard let found = items[measure]?.count, found != measure.itemCount else { continue }
      throw error(
        .wrongItems(measure.fileKey, expected: measure.itemCount, found: found), line: itemsLine[measure])
    }
    if segments.count < WheelTemplate.counts.lowerBound { throw error(.tooFew(segments.count)) }
  }
}

extension WheelTemplate {
  /// Reads a municipality's wheel; its id is its name and a hash of its content, so that every version has its own.
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: its name, for errors.
  /// - Throws: `WheelTemplateError` with the file and the line that is wrong.
  public init(_ text: String, file: String) throws(WheelTemplateError) {
    var reader = WheelTemplateReader(file: file)
    self = try reader.read(text)
  }

  /// Reads a wheel that a citizen's records keep under its id; nil when this version of the program cannot read it.
  public init?(kept text: String, id: String) {
    guard var template = try? WheelTemplate(text, file: id) else { return nil }
    template.id = id
    self = template
  }

  /// The wheel as a file: what is kept with the conversations that were filled in with it. Comments and blank lines
  /// make no other version.
  public var text: String {
    var lines = ["navn = \(name)", "midte = \(centre.danish)"]
    if shortCentre != Self.shortCentre(of: centre.danish) { lines[1] += " | \(shortCentre.danish)" }
    if star != Star.standardWords {
      lines.append("stjerne = " + star.map(\.danish).joined(separator: ", "))
    }
    for measure in Measure.allCases {
      lines += (items[measure] ?? []).map { "\(measure.fileKey) = \($0)" }
    }
    for segment in segments {
      lines.append("[\(segment.name.danish) | \(segment.shortName.danish)]")
      lines += segment.prompts.map(\.danish)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A wheel for answers whose own one is not known here (yet): nothing that was said is hidden.
  /// - Parameter keys: those of the segments that something was said about.
  public static func makeshift(id: String, keys: some Sequence<String>) -> WheelTemplate {
    let known = Set(standard.segments.map(\.key))
    let unknown = Set(keys).subtracting(known).sorted()
    var template = standard
    guard !unknown.isEmpty else { return template }
    template.id = id
    template.segments += unknown.map { key in
      let name = key.prefix(1).uppercased() + key.dropFirst()
      return WheelSegment(
        key: key, name: Phrase(same: name), shortName: Phrase(same: String(name.prefix(shortColumns))),
        prompts: [])
    }
    return template
  }
}
