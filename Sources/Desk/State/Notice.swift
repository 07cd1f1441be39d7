import Domain

/// A line that tells what just happened, until the next key.
public struct Notice: Equatable, Sendable {
  /// What to say.
  public let phrase: Phrase
  /// Whether it is about something that went wrong.
  public let isError: Bool

  /// - Parameters:
  ///   - phrase: what to say.
  ///   - isError: whether something went wrong.
  public init(_ phrase: Phrase, isError: Bool = false) {
    self.phrase = phrase
    self.isError = isError
  }
}
