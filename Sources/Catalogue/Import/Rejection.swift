import Domain

/// A row that was not taken, or, among warnings, one that was taken with something put aside.
public struct Rejection: Equatable, Sendable {
  /// The file, as it was named in the import.
  public var file: String
  /// The line that the row, or the outermost JSON object, begins on, from 1.
  public var line: Int
  /// Where in the object or beside the row: `services[2]`, `location 7`; empty when it is the whole.
  public var part: String
  /// Why, as half a sentence: `navn mangler`.
  public var reason: Phrase

  /// - Parameters:
  ///   - file: as it was named in the import.
  ///   - line: from 1.
  ///   - part: where in the object or beside the row.
  ///   - reason: half a sentence.
  public init(file: String, line: Int, part: String = "", reason: Phrase) {
    self.file = file
    self.line = line
    self.part = part
    self.reason = reason
  }

  /// `fil.csv, linje 300: navn mangler`.
  public var phrase: Phrase {
    let place = part.isEmpty ? "" : ", \(part)"
    return Phrase(
      da: "\(file), linje \(line)\(place): \(reason.danish)",
      en: "\(file), line \(line)\(place): \(reason.english)")
  }
}
