import Domain
import Terminal

/// The help: what can be done where one is, and everywhere.
enum HelpView {
  /// Keys and what they do, for the pane below the help.
  static func lines(_ state: AppState) -> [(keys: String, text: String)] {
    var below = state
    below.stand?.sheet = nil
    if !below.layers.isEmpty { below.layers.removeLast() }
    let context = below.context
    return CommandTable.all.filter { $0.applies(context) && !$0.keys.isEmpty }.map { command in
      let keys = command.keys.prefix(2).map { $0.shownName(state.settings.language) }.joined(separator: ", ")
      return (keys, state.say(command.help))
    }
  }

  /// How many places it can be scrolled to: with its last line at the bottom it goes no further.
  static func positions(_ state: AppState) -> Int {
    max(1, lines(state).count - (DeskView.body(state.size, state).rows - 2) + 1)
  }

  static func draw(_ scroll: Int, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 76), rows: area.rows)),
      title: state.say(Phrase(da: "Hjælp: det kan man her", en: "Help: what can be done here")))
    let lines = lines(state)
    let first = max(0, min(scroll, lines.count - inside.rows))
    for row in 0..<inside.rows where first + row < lines.count {
      let line = inside.line(row)
      // On a narrow screen the first of two keys leaves room for what it does.
      let isNarrow = inside.columns < 50
      let keys = lines[first + row].keys
      let shown = isNarrow ? keys.split(separator: ",").first.map(String.init) ?? keys : keys
      painter.put(shown, line.splitLeft(isNarrow ? 9 : 20).left, .key)
      painter.put(lines[first + row].text, line.inset(left: isNarrow ? 10 : 21), .dialog)
    }
    if first + inside.rows < lines.count { painter.putRight("▾", inside.line(inside.rows - 1), .dialog) }
  }
}
