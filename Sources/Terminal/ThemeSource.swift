/// What one theme file says, before colours are looked up.
struct ThemeSource {
  /// A value and the line that it stands on.
  struct Entry: Equatable {
    var value: String
    var line: Int
  }

  /// What errors call it.
  let file: String
  /// The theme that it inherits from.
  private(set) var parent: Entry?
  private var colours: [String: Entry] = [:]
  private var roles: [Role: Entry] = [:]

  private enum Section { case top, colours, roles }

  /// Reads the lines.
  /// - Throws: `ThemeError` with the line that is not understood.
  init(_ text: String, file: String) throws(ThemeError) {
    self.file = file
    var section = Section.top
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let trimmed = Self.trimmed(line)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      if trimmed.hasPrefix("[") {
        section = try self.section(trimmed, number)
        continue
      }
      guard let sign = trimmed.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        throw error(number, .notUnderstood(trimmed))
      }
      let key = Self.trimmed(trimmed.utf8[..<sign])
      let entry = Entry(value: Self.trimmed(trimmed.utf8[sign...].dropFirst()), line: number)
      guard !key.isEmpty, !entry.value.isEmpty else { throw error(number, .notUnderstood(trimmed)) }
      try add(key, entry, to: section)
    }
  }

  private func section(_ line: String, _ number: Int) throws(ThemeError) -> Section {
    switch line {
    case "[colours]": .colours
    case "[roles]": .roles
    default: throw error(number, .unknownSection(line))
    }
  }

  private mutating func add(_ key: String, _ entry: Entry, to section: Section) throws(ThemeError) {
    switch section {
    case .top:
      guard key == "inherits" else { throw error(entry.line, .unknownSetting(key)) }
      parent = entry
    case .colours: colours[key] = entry
    case .roles:
      guard let role = Role(rawValue: key) else { throw error(entry.line, .unknownRole(key)) }
      roles[role] = entry
    }
  }

  private func error(_ line: Int?, _ reason: ThemeError.Reason) -> ThemeError {
    ThemeError(file: file, line: line, reason: reason)
  }

  /// Without blanks, tabs and the carriage return of a Windows editor at both ends.
  private static func trimmed(_ text: Substring.UTF8View) -> String {
    let start = text.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }.map { start.index(after: $0) } ?? start.startIndex
    return String(Substring(start[..<end]))
  }

  /// Looks up what a theme and those that it inherits from say.
  /// - Parameters:
  ///   - sources: the theme itself first, then its parent and so on.
  ///   - name: the theme's name.
  static func resolve(_ sources: [ThemeSource], named name: String) throws(ThemeError) -> Theme {
    var styles: [Role: Style] = [:]
    // The screen comes first, for its background is every other role's own when none is given.
    for role in [.screen] + Role.allCases {
      guard let source = sources.first(where: { $0.roles[role] != nil }), let entry = source.roles[role]
      else {
        continue
      }
      styles[role] = try source.style(entry, sources, behind: styles[.screen]?.background ?? .standard)
    }
    return Theme(name: name, styles: styles)
  }

  private func style(
    _ entry: Entry, _ sources: [ThemeSource], behind: Color
  ) throws(ThemeError) -> Style {
    var words = entry.value.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) }[...]
    var style = Style(background: behind)
    style.foreground = try colour(words.removeFirst(), entry.line, sources)
    if words.first == "on" {
      words.removeFirst()
      guard let word = words.popFirst() else { throw error(entry.line, .notUnderstood(entry.value)) }
      style.background = try colour(word, entry.line, sources)
    }
    for word in words {
      switch word {
      case "bold": style.attributes.insert(.bold)
      case "underline": style.attributes.insert(.underline)
      case "italic": style.attributes.insert(.italic)
      case "reverse": style.attributes.insert(.reverse)
      case "dim": style.attributes.insert(.dim)
      default: throw error(entry.line, .unknownAttribute(word))
      }
    }
    return style
  }

  private func colour(_ word: String, _ line: Int, _ sources: [ThemeSource]) throws(ThemeError) -> Color {
    for source in sources {
      guard let entry = source.colours[word] else { continue }
      guard let color = Self.literal(entry.value) else {
        throw source.error(entry.line, .unknownColor(entry.value))
      }
      return color
    }
    guard let color = Self.literal(word) else { throw error(line, .unknownColor(word)) }
    return color
  }

  /// `#RRGGBB`, a number of the palette, or `standard`.
  private static func literal(_ word: String) -> Color? {
    if word == "standard" { return .standard }
    if word.hasPrefix("#") {
      guard word.utf8.count == 7, word.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
      return UInt32(word.dropFirst(), radix: 16).map { Color(hex: $0) }
    }
    return UInt8(word).map { .indexed($0) }
  }
}
