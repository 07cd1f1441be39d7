import Domain

/// What one file holds, read and judged but not yet stored.
public struct Batch: Sendable {
  /// The directory's name: the file's, without folder and ending, unless another was given.
  public var source: String
  /// The file, as it was named.
  public var file: String
  /// The communities, in the file's order, each id once.
  public var communities = CommunityList()
  /// Rows that were left out.
  public var rejections: [Rejection] = []
  /// Rows that were taken with something put aside, such as a point outside the earth.
  public var warnings: [Rejection] = []
  /// What of the file was not used at all, and why: `locations.csv: 3 steder uden tilbud`.
  public var notes: [Phrase] = []

  /// Nothing read yet.
  public init(source: String, file: String) {
    self.source = source
    self.file = file
  }
}
