/// What the person who installs the program has written in `config`: `key = value` lines in `[sections]`, `#`
/// begins a comment. Keys before the first section belong to the section "".
public struct Configuration: Equatable, Sendable {
  /// Section → key → value.
  public private(set) var sections: [String: [String: String]] = [:]

  /// Nothing configured: every default holds.
  public init() {}

  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: its name, for errors.
  /// - Throws: `ConfigurationError` with the file and the line that could not be read.
  public init(_ text: String, file: String) throws(ConfigurationError) {
    var section = ""
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let line = String(raw).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        guard line.hasSuffix("]") else { throw ConfigurationError(file: file, line: index + 1, text: line) }
        section = String(line.dropFirst().dropLast()).trimmed.lowercased()
        continue
      }
      guard let equals = line.firstIndex(of: "=") else {
        throw ConfigurationError(file: file, line: index + 1, text: line)
      }
      let key = String(line[..<equals]).trimmed.lowercased()
      let value = String(line[line.index(after: equals)...]).trimmed
      guard !key.isEmpty else { throw ConfigurationError(file: file, line: index + 1, text: line) }
      sections[section, default: [:]][key] = value
    }
  }

  /// The value of `key` in `section` ("" for the keys before the first section); nil when not set.
  public subscript(section: String, key: String) -> String? { sections[section]?[key] }
}

/// A line of the configuration that is neither `key = value` nor `[section]`.
public struct ConfigurationError: Explained, Equatable {
  /// The file's name.
  public let file: String
  /// Counted from 1.
  public let line: Int
  let text: String

  /// What to show.
  /// File, line and what stands there.
  public var phrase: Phrase {
    Phrase(
      da: "\(file), linje \(line): forstår ikke »\(text.prefix(40))«. Skriv nøgle = værdi eller [afsnit].",
      en: "\(file), line \(line): cannot read “\(text.prefix(40))”. Write key = value or [section].")
  }
}
