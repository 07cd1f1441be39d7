import Domain
import Terminal

/// The head of the stand: what a guest would like, where they live, and how far they go.
enum StandQuestionView {
  /// The lines that it takes.
  static func rows(_ area: Rect) -> Int {
    if area.rows < 16 { return 3 }
    return area.rows >= 26 ? 9 : 6
  }

  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let isLow = area.rows < 6
    let isWide = area.columns >= 60
    var left = area.inset(left: isWide ? 3 : 1, right: isWide ? 3 : 1)
    if !isLow {
      left = left.inset(top: area.rows >= 9 ? 1 : 0)
      painter.put(
        Phrase(da: "Find et fællesskab nær dig", en: "Find a community near you"), left.line(0), .title)
      left = left.inset(top: 2)
    }
    let space = area.rows >= 9 ? 2 : 1
    let label = isWide ? 24 : 6
    let find = state.find
    func field(
      _ name: Phrase, _ editing: TextEditing, _ focus: FindState.Focus, hint: Phrase, _ line: Rect
    ) {
      painter.mark(line, .focus(focus.rawValue))
      painter.put(name, line.splitLeft(label).left, .label)
      painter.field(
        editing, line.inset(left: label), focused: find.focus == focus, placeholder: state.say(hint))
    }
    field(
      isWide
        ? Phrase(da: "Hvad har du lyst til?", en: "What would you like?") : Phrase(da: "Lyst", en: "Wish"),
      find.query, .query, hint: Phrase(da: "synge, gå ture, hjælpe …", en: "sing, walk, help …"), left.line(0)
    )
    let second = left.line(space)
    let distance = distance(state)
    let width = painter.columns(of: distance) + 2
    field(
      isWide ? Phrase(da: "Hvor bor du?", en: "Where do you live?") : Phrase(da: "Nær", en: "Near"),
      find.place, .place, hint: Phrase(da: "postnummer eller by", en: "postcode or town"),
      second.inset(right: width))
    let far = second.splitRight(width - 1).right
    painter.mark(far, .focus(FindState.Focus.distance.rawValue))
    painter.put(distance, far, find.focus == .distance ? .fieldFocused : .field)
    if find.focus == .distance { painter.canvas.cursor = far.origin }
    let rule = area.line(area.rows - 1)
    painter.rule(rule)
    tellCount(state, &painter, rule)
  }

  private static func distance(_ state: AppState) -> String {
    let text =
      state.find.kilometres.map {
        state.say(Phrase(da: "inden for \(Int($0)) km", en: "within \(Int($0)) km"))
      }
      ?? state.say(Phrase(da: "lige meget hvor", en: "anywhere"))
    return state.find.focus == .distance ? "‹ \(text) ›" : "  \(text)  "
  }

  /// Which of the communities are on the screen, and that something is demanded of them.
  private static func tellCount(_ state: AppState, _ painter: inout Painter, _ rule: Rect) {
    let count = state.find.results.count
    if state.settings.isDemo, state.size.rows < 16 {
      // There is no room for the banner: the word alone must do.
      painter.put(Phrase(da: " PRØVE ", en: " DEMO "), rule.inset(left: 2), .accent)
    }
    guard count > 0 else { return }
    let first = state.find.selected / StandState.cards * StandState.cards + 1
    let last = min(first + StandState.cards - 1, state.find.results.hits.count)
    let number = state.settings.language.grouped(count)
    let range = first == last ? "\(first)" : "\(first)–\(last)"
    let shown = Phrase(da: "\(range) af \(number)", en: "\(range) of \(number)")
    painter.putRight(" \(state.say(shown)) ", rule.inset(right: 2), .label)
    let demanded = FilterItem.allCases.filter { state.find.filter.isSet($0) }
    guard !demanded.isEmpty, rule.columns >= 60 else { return }
    let text = demanded.map { item in
      item.flag != nil ? state.say(item.label) : state.say(state.find.filter.value(item))
    }.joined(separator: ", ")
    painter.put(" \(text) ", rule.inset(left: 2, right: 20), .accent)
  }
}
