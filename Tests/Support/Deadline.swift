import Foundation

/// The moment at which a test stops hoping. Only ever a bound on waiting for something that is looked for all
/// the while, never a time that is waited out.
public struct Deadline: Sendable {
  private let end: ContinuousClock.Instant

  /// So many seconds from now.
  public init(seconds: Double) { end = .now + .seconds(seconds) }

  /// Whether it is over.
  public var hasPassed: Bool { .now >= end }

  /// Asks again and again until there is an answer, with a breath in between that grows to 16 milliseconds.
  ///
  /// - Returns: the answer, or nil when the deadline passed without one.
  public func await<Answer>(_ question: () throws -> Answer?) rethrows -> Answer? {
    var breath: Int32 = 1
    while true {
      if let answer = try question() { return answer }
      if hasPassed { return nil }
      poll(nil, 0, breath)
      breath = min(16, breath * 2)
    }
  }
}
