import Casebook
import Domain
import Journal

/// What was typed and is not yet an operation, and what is not yet on the disk.
public struct Saving: Equatable, Sendable {
  /// The latest value typed into each field, in the order of the first key.
  public var drafts: [Draft] = []
  /// Operations handed to the disk and not yet acknowledged.
  public var inFlight = 0
  /// Operations that the disk refused, kept to try again.
  public var refused: [Operation] = []
  /// Why.
  public var problem: Phrase?
  /// When the first and the latest key of the drafts fell (uptime, milliseconds).
  public var firstKey = 0
  /// When the latest key of the drafts fell (uptime, milliseconds).
  public var lastKey = 0
  /// When to try again what the disk refused (uptime, milliseconds).
  public var retryAt = 0
  /// The user was told that quitting now loses what the disk refused.
  var wasWarned = false
  /// Whether anything was saved since the start.
  public var hasSaved = false

  /// A pause in typing this long brings the text to the disk; and so does typing this long without one. Together
  /// with the write they stay under the second that the screen promises.
  static let pause = 300
  static let longest = 600
  static let retryPause = 3000
  /// What may be half a CPR number waits for the next letter, and no longer than this: it may be a telephone number.
  static let longestHeld = 30_000

  /// The deadline that comes next (uptime, milliseconds), if any.
  var wakeAt: Int? {
    var deadlines: [Int] = []
    if drafts.contains(where: { !$0.mayBeNumber }) {
      deadlines.append(min(lastKey + Self.pause, firstKey + Self.longest))
    } else if !drafts.isEmpty {
      deadlines.append(lastKey + Self.longestHeld)
    }
    if !refused.isEmpty { deadlines.append(retryAt) }
    return deadlines.min()
  }

  /// Whether everything that was typed is on the disk.
  public var isSettled: Bool { drafts.isEmpty && inFlight == 0 && refused.isEmpty }
}

/// A field's value as typed so far.
public struct Draft: Equatable, Sendable {
  /// The citizen or community.
  public var root: String
  /// Record and field.
  public var field: Names.Field
  /// The value.
  public var value: Value

  /// The text ends in a date and a digit: what may be half a CPR number is not brought to the disk.
  var mayBeNumber: Bool {
    guard case .text(let text) = value, let last = text.utf8.last else { return false }
    return (0x30...0x39).contains(last) && CPRNumber.mayBeBegun(at: String(text.suffix(20)))
  }
}
