import Domain

/// What an import changed.
public struct ImportReport: Equatable, Sendable {
  /// The directory's name.
  public var source: String
  /// New communities.
  public var imported = 0
  /// Communities of an earlier import whose row has changed.
  public var updated = 0
  /// Communities whose row is as it was.
  public var unchanged = 0
  /// Communities of an earlier import that the file no longer has: kept, marked as no longer meeting.
  public var retired = 0
  /// Rows that were left out, each with file, line and reason.
  public var rejections: [Rejection] = []
  /// Rows that were taken with something put aside.
  public var warnings: [Rejection] = []
  /// What of the file was not used at all, and why.
  public var notes: [Phrase] = []
  /// What was stored before and could not be read, so that it could not be compared.
  public var problems: [Phrase] = []

  /// Nothing changed yet.
  public init(source: String) { self.source = source }

  init(of batch: Batch) {
    source = batch.source
    rejections = batch.rejections
    warnings = batch.warnings
    notes = batch.notes
  }

  /// What is told of rows, left out or not, file by file in order of line.
  public var told: [Rejection] {
    let all = rejections + warnings
    var files: [String: Int] = [:]
    for rejection in all where files[rejection.file] == nil { files[rejection.file] = files.count }
    return all.enumerated().sorted {
      let left = (files[$0.element.file] ?? 0, $0.element.line, $0.offset)
      return left < (files[$1.element.file] ?? 0, $1.element.line, $1.offset)
    }.map(\.element)
  }

  /// Rows that were left out.
  public var rejected: Int { rejections.count }

  /// `imported 488, updated 0, unchanged 0, rejected 10`: the line that scripts read, the same in every
  /// language.
  public var line: String {
    "imported \(imported), updated \(updated), unchanged \(unchanged), rejected \(rejected)"
  }
}
