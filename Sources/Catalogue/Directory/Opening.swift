import Domain

/// What came of opening the stored directory.
public struct Opening: Sendable {
  /// What can be searched now.
  public var directory: Directory
  /// What could not be read or written, each as a sentence for the user; the rest is in `directory`.
  public var problems: [Phrase]
  /// The index was missing, stale or damaged and has been built anew.
  public var wasRebuilt: Bool
}
