/// What a part of the screen is for. Views name roles; a theme gives each one its look.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// The empty screen.
  case screen
  /// Ordinary text.
  case text
  /// Text of less weight: hints, units, dates.
  case muted
  /// A heading.
  case title
  /// What should catch the eye: a name, a number that counts.
  case accent
  /// The words beside a field.
  case label
  /// A text field.
  case field
  /// The text field that is typed into.
  case fieldFocused
  /// Selected text in a field.
  case selection
  /// A row of a list.
  case row
  /// The chosen row of a list.
  case rowSelected
  /// Lines and frames.
  case border
  /// A pane's name in the top line.
  case tab
  /// The open pane's name.
  case tabActive
  /// All is well: saved, confirmed, room for more.
  case statusOK
  /// Something to be aware of.
  case warning
  /// Something went wrong.
  case error
  /// The part of a text that a search found.
  case match
  /// A key in the footer.
  case key
  /// What that key does.
  case keyText
  /// The line that says that everything is made up.
  case banner
  /// The wheel's lines.
  case wheelLine
  /// A segment's name on the wheel.
  case wheelSegment
  /// The chosen segment.
  case wheelLit
  /// The wheel's centre.
  case wheelCentre
  /// The filled part of a bar.
  case barFilled
  /// The rest of a bar.
  case barEmpty
  /// Two values that differ and wait for a person.
  case conflict
  /// What cannot be done now.
  case disabled
  /// A dialog's ground.
  case dialog
  /// A dialog's heading.
  case dialogTitle
  /// The line that the cursor stands on, in a text area.
  case cursorLine
}
