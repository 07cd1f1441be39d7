import Catalogue
import Domain
import Terminal

/// How the filters look: in a row over the list, and all of them in a list of their own.
enum FilterView {
  /// `[x] niveaufri`, or `dag mandag`.
  static func text(_ item: FilterItem, _ state: AppState) -> String {
    let label = state.say(item.label)
    let chosen = state.find.filter
    if item.flag != nil { return "[\(chosen.isSet(item) ? "x" : " ")] \(label)" }
    return "\(label) \(state.say(chosen.value(item)))"
  }

  /// The row over the list. On a narrow screen only what is demanded stands there.
  static func drawRow(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    var line = area.inset(left: 1, right: 1)
    let told = untold(state)
    if !told.isEmpty {
      painter.putRight(told, line, .muted)
      line = line.inset(right: painter.columns(of: told) + 2)
    }
    // What is demanded stands there whatever gives way; the rest as far as there is room, and not on a narrow screen.
    let isNarrow = area.columns < 70
    var items = FilterItem.allCases.filter {
      state.find.filter.isSet($0) || !isNarrow && FilterItem.inRow.contains($0)
    }
    func width() -> Int { items.reduce(-2) { $0 + painter.columns(of: text($1, state)) + 2 } }
    while width() > line.columns, let last = items.lastIndex(where: { !state.find.filter.isSet($0) }) {
      items.remove(at: last)
    }
    for item in items {
      let isSet = state.find.filter.isSet(item)
      let text = text(item, state)
      let used = painter.put(text, line, isSet ? .accent : .muted)
      painter.mark(line.splitLeft(used).left, .filter(item))
      line = line.inset(left: used + 2)
    }
  }

  /// How many were left out only because they do not tell what is demanded.
  private static func untold(_ state: AppState) -> String {
    let count = state.find.results.unknownCount
    guard count > 0, !state.find.filter.filters.isEmpty else { return "" }
    let number = state.settings.language.grouped(count)
    return state.say(Phrase(da: "+\(number) oplyser det ikke", en: "+\(number) do not tell"))
  }

  /// All of them, one a line.
  static func draw(_ selected: Int, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let items = FilterItem.allCases
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 52), rows: min(area.rows, items.count + 3))),
      title: state.say(Phrase(da: "Hvad skal det være?", en: "What must it be?")))
    let (list, last) = inside.splitBottom(1)
    let found = state.find.results.count
    let count = state.settings.language.grouped(found)
    let untold = untold(state)
    painter.put(
      state.say(
        Phrase(
          da: "\(count) \(found == 1 ? "fællesskab" : "fællesskaber")",
          en: "\(count) \(found == 1 ? "community" : "communities")"))
        + (untold.isEmpty ? "" : ", \(untold)"), last, .label)
    let first = ListWindow.first(selected: selected, count: items.count, visible: list.rows)
    for row in 0..<list.rows where first + row < items.count {
      let isLit = first + row == selected
      let line = list.line(row)
      let item = items[first + row]
      let role: Role = isLit ? .rowSelected : .dialog
      painter.fill(line, role)
      let text =
        item.flag != nil
        ? text(item, state)
        : "\(state.say(item.label)): \(isLit ? "‹ " : "")\(state.say(state.find.filter.value(item)))\(isLit ? " ›" : "")"
      painter.put((isLit ? "▸" : " ") + text, line, role)
      painter.mark(line, .row(focus: 0, index: first + row))
      if isLit { painter.canvas.cursor = line.origin }
    }
  }
}
