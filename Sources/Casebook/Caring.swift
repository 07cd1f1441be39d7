import Domain
import Journal

/// Who goes along with a citizen. A hand-over counts when the other has accepted it, and not before.
extension Casebook {
  private static func care(_ field: String, _ citizen: String, _ text: String) -> Edit {
    Names.Field(Names.care, field).edit(citizen, text: text)
  }

  /// The edits that ask a colleague to take over.
  /// - Parameters:
  ///   - citizen: the citizen's root.
  ///   - colleague: who is asked.
  ///   - staff: who asks, and goes on until the other has accepted.
  ///   - date: the day.
  public static func edits(
    offering citizen: String, to colleague: String, by staff: String, on date: CivilDate
  )
    -> [Edit]
  {
    [
      care("offered-to", citizen, colleague), care("offered-by", citizen, staff),
      care("offered-on", citizen, date.iso), care("declined-by", citizen, ""),
    ]
  }

  /// The edits by which a colleague accepts: from now on they go along.
  public static func edits(accepting citizen: String, by staff: String) -> [Edit] {
    [care("responsible", citizen, staff)] + closing(citizen) + [care("declined-by", citizen, "")]
  }

  /// The edits by which a colleague says no: whoever asked goes on, and is told.
  public static func edits(declining citizen: String, by staff: String) -> [Edit] {
    closing(citizen) + [care("declined-by", citizen, staff)]
  }

  /// The edits by which whoever asked takes it back.
  public static func edits(keeping citizen: String) -> [Edit] { closing(citizen) }

  private static func closing(_ citizen: String) -> [Edit] {
    ["offered-to", "offered-by", "offered-on"].map { care($0, citizen, "") }
  }

  /// How often nobody has answered at a follow-up.
  public func tries(_ record: String, of citizen: String) -> Int {
    value(citizen, Names.Field(record, "tries")).list?.count ?? 0
  }
}
