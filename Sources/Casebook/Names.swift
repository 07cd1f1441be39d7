import Domain
import Journal

/// How records and fields of a citizen are named in operations. These names are part of the format that is kept for
/// good: a new meaning takes a new name.
public enum Names {
  /// The record of who the citizen is.
  public static let citizen = "citizen"
  /// The record of the citizen's one plan: worked out, so that two devices make the same one.
  public static let plan = "plan"
  /// The record of who a staff member is.
  public static let staff = "staff"
  /// The record of what staff know of a community.
  public static let community = "community"
  /// The record of a community whose fields are other ones that staff took for the same and found not to be.
  public static let notSame = "not-same"

  /// The record of who goes along with the citizen, and who is asked to.
  public static let care = "care"

  /// A conversation's own record.
  public static func conversation(_ id: String) -> String { "conversation:\(id)" }
  /// The answer to one segment of a conversation: worked out, so that two devices make the same one.
  public static func answer(_ conversation: String, _ segment: String) -> String {
    "answer:\(conversation):\(segment)"
  }
  /// The text of a wheel that conversations of the citizen were filled in with, under its id.
  public static func wheel(_ id: String) -> String { "wheel:\(id)" }
  /// A measure filled in once, with a conversation or on a day: worked out, so that two devices make the same one.
  public static func measure(_ measure: Measure, _ id: String) -> String { "\(measure.rawValue):\(id)" }
  /// How a step of the plan looks at a moment: worked out, so that two devices make the same one.
  public static func star(_ step: String, _ moment: Star.Moment) -> String {
    "star:\(step):\(moment.rawValue)"
  }
  /// The id of a follow-up that is agreed on at the end of a conversation: worked out, so that two devices make the same
  /// one.
  /// - Parameter number: from 1 on; another one is agreed on when the one before is done.
  public static func nextAfter(_ conversation: String, number: Int) -> String {
    "after-\(conversation)" + (number > 1 ? "-\(number)" : "")
  }
  /// A step of the plan.
  public static func step(_ id: String) -> String { "step:\(id)" }
  /// A follow-up.
  public static func followUp(_ id: String) -> String { "follow-up:\(id)" }
  /// One time that a step was tried.
  public static func visit(_ id: String) -> String { "visit:\(id)" }
  /// What may be told to somebody outside the team.
  public static func consent(_ id: String) -> String { "consent:\(id)" }
  /// A referral.
  public static func referral(_ id: String) -> String { "referral:\(id)" }

  /// A wish without an offer.
  public static func wish(_ id: String) -> String { "wish:\(id)" }
  /// Somebody on the staff was in touch with a community.
  public static func contact(_ id: String) -> String { "contact:\(id)" }

  /// The record of a note to a colleague.
  public static let note = "note"

  /// A field that marks its record as taken away; the record's texts stay for whoever takes that back.
  public static let removed = "removed"

  /// Where a value of a citizen's stands: record and field.
  public struct Field: Hashable, Sendable {
    /// The record's name.
    public let record: String
    /// The field's name.
    public let field: String

    /// - Parameters:
    ///   - record: the record's name.
    ///   - field: the field's name.
    public init(_ record: String, _ field: String) {
      self.record = record
      self.field = field
    }

    /// The edit that gives this field of `root` a value.
    public func edit(_ root: String, _ value: Value) -> Edit {
      Edit(root: RootID(rawValue: root), record: record, field: field, value: value)
    }

    /// The edit that gives this field of `root` a text; an empty text clears it.
    public func edit(_ root: String, text: String) -> Edit {
      edit(root, text.isEmpty ? .nothing : .text(text))
    }
  }
}
