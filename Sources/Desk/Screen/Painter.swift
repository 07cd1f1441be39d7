import Domain
import Terminal

/// A canvas, the theme and the language together, and what a click on each part of the screen means. Views draw
/// through it, and so the layout stands in one place for the eye and for the mouse.
struct Painter {
  /// What is drawn on.
  var canvas: Canvas
  /// How roles look.
  let theme: Theme
  /// The language on screen.
  let language: Language
  /// Whether braille can be shown.
  let hasBraille: Bool
  /// What a click means, the front-most last.
  private(set) var targets: [(area: Rect, target: Target)] = []

  init(canvas: Canvas, theme: Theme, settings: Settings) {
    self.canvas = canvas
    self.theme = theme
    language = settings.language
    hasBraille = settings.hasBraille
  }

  /// How many cells a text takes on this canvas.
  func columns(of text: String) -> Int { TextWidth.columns(of: text, in: canvas.charset) }

  /// The text wrapped for this canvas.
  func wrap(_ text: String, columns: Int) -> [Range<String.Index>] {
    TextWidth.wrap(text, columns: columns, in: canvas.charset)
  }

  /// The text, or its beginning and an ellipsis.
  func fitted(_ text: String, columns: Int) -> String {
    TextWidth.fitted(
      text, columns: columns, ellipsis: canvas.charset == .ascii ? "..." : "…", in: canvas.charset)
  }

  /// What a click at a point means.
  func target(at point: Point) -> Target? { targets.last { $0.area.contains(point) }?.target }

  /// A click within `area` means `target`.
  mutating func mark(_ area: Rect, _ target: Target) { targets.append((area, target)) }

  /// Clicks on what has been drawn so far no longer mean anything: something lies over it.
  mutating func coverTargets() { targets = [] }

  /// Puts a text on one line; what does not fit ends in an ellipsis.
  /// - Returns: the columns used.
  @discardableResult
  mutating func put(_ text: String, _ area: Rect, _ role: Role = .text) -> Int {
    guard !area.isEmpty else { return 0 }
    return canvas.put(
      fitted(text, columns: area.columns), at: area.origin, style: theme[role], width: area.columns)
  }

  /// Puts a phrase on one line.
  @discardableResult
  mutating func put(_ phrase: Phrase, _ area: Rect, _ role: Role = .text) -> Int {
    put(phrase(language), area, role)
  }

  /// Puts a text at the right end of an area.
  mutating func putRight(_ text: String, _ area: Rect, _ role: Role = .text) {
    let width = min(columns(of: text), area.columns)
    put(text, area.splitRight(width).right, role)
  }

  /// Wraps a text into an area.
  /// - Returns: the lines used.
  @discardableResult
  mutating func paragraph(_ text: String, _ area: Rect, _ role: Role = .text) -> Int {
    guard !area.isEmpty, !text.isEmpty else { return 0 }
    let lines = wrap(text, columns: area.columns)
    for (index, range) in lines.prefix(area.rows).enumerated() {
      let isCut = index == area.rows - 1 && lines.count > area.rows
      let line = String(text[range]).trimmed
      put(isCut ? line + "…" : line, area.line(index), role)
    }
    return min(lines.count, area.rows)
  }

  /// Draws what may be longer than its area, moved up by so many lines; a sign tells that it goes on below.
  /// - Parameter draw: draws into a block as high as it needs, and returns how many lines it used.
  mutating func scrolled(_ area: Rect, by scroll: Int, _ draw: (inout Painter, Rect) -> Int) {
    let last = positions(area, draw) - 1
    let first = max(0, min(scroll, last))
    var inner = self
    canvas.clipped(to: area) { canvas in
      inner.canvas = canvas
      _ = draw(
        &inner, Rect(column: area.column, row: area.row - first, columns: area.columns, rows: Self.tall))
      canvas = inner.canvas
    }
    targets = inner.targets
    if first < last { putRight("▾", area.line(area.rows - 1), .label) }
  }

  /// How many places there are to scroll to, so that the last line stands at the bottom at the last of them.
  func positions(_ area: Rect, _ draw: (inout Painter, Rect) -> Int) -> Int {
    var scratch = self
    let rows = draw(&scratch, Rect(column: area.column, row: 0, columns: area.columns, rows: Self.tall))
    return max(1, rows - area.rows + 1)
  }

  /// More lines than any text has on a screen.
  private static let tall = 100_000

  /// A painter that is there to measure alone.
  static func measuring(_ settings: Settings) -> Painter {
    Painter(
      canvas: Canvas(size: Size(columns: 0, rows: 0), charset: settings.charset), theme: .standard,
      settings: settings)
  }

  /// Fills an area with a role's background.
  mutating func fill(_ area: Rect, _ role: Role) { canvas.fill(area, theme[role]) }

  /// A line across.
  mutating func rule(_ area: Rect, _ role: Role = .border) {
    put(String(repeating: "─", count: area.columns), area, role)
  }

  /// A line down.
  mutating func post(_ area: Rect) {
    for row in 0..<area.rows {
      put("│", Rect(column: area.column, row: area.row + row, columns: 1, rows: 1), .border)
    }
  }

  /// A frame with a title, its inside cleared.
  /// - Returns: the inside.
  mutating func frame(_ area: Rect, title: String) -> Rect {
    // Beside a frame that is nearly as wide as the screen only torn words would be left of what lies below.
    // On a small screen the same goes for the lines above and below.
    if area.column <= 8 {
      let isSmall = canvas.size.columns < 60
      let row = isSmall ? 0 : area.row
      fill(
        Rect(
          column: 0, row: row, columns: canvas.size.columns, rows: isSmall ? canvas.size.rows : area.rows),
        .screen)
    }
    fill(area, .dialog)
    guard area.rows >= 2, area.columns >= 4 else { return area }
    let across = String(repeating: "─", count: area.columns - 2)
    put("┌\(across)┐", area.line(0), .dialog)
    put("└\(across)┘", area.line(area.rows - 1), .dialog)
    for row in 1..<(area.rows - 1) {
      put("│", Rect(column: area.column, row: area.row + row, columns: 1, rows: 1), .dialog)
      put("│", Rect(column: area.endColumn - 1, row: area.row + row, columns: 1, rows: 1), .dialog)
    }
    put(" \(title) ", area.line(0).inset(left: 2, right: 2), .dialogTitle)
    return area.inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  /// A single-line text field, scrolled sideways so that the cursor is in view.
  mutating func field(_ editing: TextEditing, _ area: Rect, focused: Bool, placeholder: String = "") {
    guard !area.isEmpty else { return }
    let style = theme[focused ? .fieldFocused : .field]
    canvas.fill(area, style)
    if editing.text.isEmpty, !placeholder.isEmpty {
      let clipped = fitted(placeholder, columns: area.columns)
      canvas.put(clipped, at: area.origin, style: theme[.muted].on(style), width: area.columns)
    }
    guard focused else {
      canvas.put(
        fitted(editing.text, columns: area.columns), at: area.origin, style: style, width: area.columns)
      return
    }
    let shown = editing.visible(columns: area.columns, charset: canvas.charset)
    canvas.put(shown.text, at: area.origin, style: style, width: area.columns)
    if !shown.selection.isEmpty {
      canvas.restyle(
        Rect(
          column: area.column + shown.selection.lowerBound, row: area.row, columns: shown.selection.count,
          rows: 1
        ).intersection(area), theme[.selection])
    }
    canvas.cursor = Point(column: area.column + min(shown.cursor, area.columns - 1), row: area.row)
  }

  /// A text area, wrapped and scrolled so that the cursor is in view.
  mutating func area(_ editing: TextEditing, _ area: Rect, focused: Bool, placeholder: String = "") {
    guard !area.isEmpty else { return }
    let style = theme[focused ? .fieldFocused : .field]
    canvas.fill(area, style)
    if editing.text.isEmpty, !placeholder.isEmpty {
      let clipped = fitted(placeholder, columns: area.columns)
      canvas.put(clipped, at: area.origin, style: theme[.muted].on(style), width: area.columns)
    }
    let layout = TextLayout(editing.text, columns: area.columns, charset: canvas.charset)
    let (line, column) = layout.position(of: editing.cursor)
    let first = focused ? max(0, min(line - area.rows / 2, layout.lines.count - area.rows)) : 0
    for row in 0..<area.rows where first + row < layout.lines.count {
      let contents = layout.contents(of: first + row)
      let target = area.line(row)
      canvas.put(layout.string(ofLine: first + row), at: target.origin, style: style, width: area.columns)
      let selected = contents.clamped(to: editing.selection)
      if focused, !selected.isEmpty {
        let from = layout.column(of: selected.lowerBound, line: first + row)
        let to = layout.column(of: selected.upperBound, line: first + row)
        canvas.restyle(
          Rect(column: area.column + from, row: target.row, columns: to - from, rows: 1).intersection(area),
          theme[.selection])
      }
    }
    if layout.lines.count > first + area.rows {
      putRight("▾", area.line(area.rows - 1), .label)
    }
    if focused {
      canvas.cursor = Point(
        column: area.column + min(column, area.columns - 1), row: area.row + min(line - first, area.rows - 1))
    }
  }
}

/// What a click on a part of the screen means.
enum Target: Equatable {
  /// The same as the command.
  case command(CommandID)
  /// A place to write or choose in the pane.
  case focus(Int)
  /// A row of a list: the list's focus and the row's number.
  case row(focus: Int, index: Int)
  /// The next value of a filter.
  case filter(FilterItem)
}
