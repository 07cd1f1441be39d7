import Domain
import Journal

/// Notes between colleagues: each a root of its own in the team's space.
extension Casebook {
  static let noteKind = "note"

  /// The root of a note.
  public static func noteRoot(_ id: String) -> String { "\(noteKind):\(id)" }

  /// The notes that a staff member has not read yet, the oldest first.
  public func unread(by staff: String) -> [ColleagueNote] {
    guard !staff.isEmpty else { return [] }
    return unread.values.filter { $0.to == staff }.sorted {
      ($0.date ?? .distantPast, $0.id) < ($1.date ?? .distantPast, $1.id)
    }
  }

  /// A note as it is held here; nil when it was read, or nothing stands in it.
  func note(_ root: RootID) -> ColleagueNote? {
    let reader = FieldReader(state: ledger.state(of: root), own: ledger.names)
    var note = ColleagueNote(id: root.rawValue.dropPrefix("\(Self.noteKind):"))
    note.to = reader.text(Names.note, "to")
    note.from = reader.text(Names.note, "from")
    note.community = reader.text(Names.note, "community")
    note.text = reader.text(Names.note, "text")
    note.date = reader.date(Names.note, "date")
    return note.text.trimmed.isEmpty || reader.date(Names.note, "read") != nil ? nil : note
  }

  /// The edits that begin a note.
  /// - Parameter space: the team's.
  public func edits(beginning note: ColleagueNote, space: String) -> [Edit] {
    let root = Self.noteRoot(note.id)
    return [
      Names.Field(Names.note, "to").edit(root, text: note.to),
      Names.Field(Names.note, "from").edit(root, text: note.from),
      Names.Field(Names.note, "community").edit(root, text: note.community),
      Names.Field(Names.note, "date").edit(root, text: note.date?.iso ?? ""),
      .share(RootID(root), to: space),
    ]
  }

  /// The edit that marks a note as read.
  public func edit(reading note: ColleagueNote, on date: CivilDate) -> Edit {
    Names.Field(Names.note, "read").edit(Self.noteRoot(note.id), text: date.iso)
  }
}
