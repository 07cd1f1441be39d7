import Domain

/// A row that was not taken, or, among warnings, one that was taken with something put aside.
public struct Rejection: Equatable, Sendable {
  /// The file, as it was named in the import.
  public var file: String
  /// The line that the row begins on, from 1.
  public var line: Int
  /// Why, as half a sentence: `navn mangler`.
  public var reason: Phrase

  /// - Parameters:
  ///   - file: as it was named in the import.
  ///   - line: from 1.
  ///   - reason: half a sentence.
  public init(file: String, line: Int, reason: Phrase) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `fil.csv, linje 300: navn mangler`.
  public var phrase: Phrase {
    Phrase(
      da: "\(file), linje \(line): \(reason.danish)", en: "\(file), line \(line): \(reason.english)")
  }
}
