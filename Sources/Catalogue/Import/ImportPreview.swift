import Domain

/// A look at a file before it is imported: what it is taken for, and what would come of its first rows.
public struct ImportPreview: Sendable {
  /// A column, or a member of the objects of a JSON list.
  public struct Column: Equatable, Sendable {
    /// As it stands in the file.
    public var title: String
    /// What it is taken for; nil when it is not read.
    public var field: ColumnField?
    /// The first few different values, shortened.
    public var samples: [String]

    /// - Parameters:
    ///   - title: as it stands in the file.
    ///   - field: what it is taken for.
    ///   - samples: a few different values.
    public init(title: String, field: ColumnField?, samples: [String]) {
      self.title = title
      self.field = field
      self.samples = samples
    }

    /// What a screen calls what it is taken for; nil when it is not read.
    public var label: Phrase? { field?.label }
  }

  /// What kind of file it is, as `CSV med ; mellem felterne`.
  public var form: Phrase
  /// In the file's order; empty when the form has no columns to choose, as HSDS.
  public var columns: [Column]
  /// The rows or objects that were looked at.
  public var rows: Int
  /// All of the file was looked at.
  public var isWhole: Bool
  /// What would be taken and not of these rows.
  public var batch: Batch

  /// The field of each column that is read: what `Importer.read(_:source:columns:progress:)` takes once a person
  /// has changed it.
  public var choice: [String: ColumnField] {
    columns.reduce(into: [:]) { choice, column in choice[column.title] = column.field }
  }

  /// How many communities tell each field.
  public var fieldCounts: [FieldCount] { batch.fieldCounts }

  /// Values are shown so long at most.
  static let longestSample = 60
  /// So many values are shown of a column.
  static let mostSamples = 3
}
