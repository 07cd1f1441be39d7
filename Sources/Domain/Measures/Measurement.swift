/// A measure filled in once.
public struct Measurement: Equatable, Sendable {
  /// Which one.
  public var measure: Measure
  /// Names it within its citizen and measure: the conversation's name, or `on-` and a date.
  public var id: String
  /// The day it was filled in.
  public var date: CivilDate?
  /// The items' answers in order, nil where none was given.
  public var items: [Int?]

  /// Nothing is answered yet.
  public init(_ measure: Measure, id: String) {
    self.measure = measure
    self.id = id
    items = Array(repeating: nil, count: measure.itemCount)
  }

  /// The score; nil while an answer is missing.
  public var score: Int? { measure.score(items) }

  /// How many items have no answer.
  public var missing: Int { items.count { $0 == nil } }

  /// Whether nothing was answered.
  public var isEmpty: Bool { missing == items.count }

  /// The name of one that is filled in without a conversation: worked out, so that two devices make the same.
  public static func id(on date: CivilDate) -> String { "on-\(date.iso)" }
}
