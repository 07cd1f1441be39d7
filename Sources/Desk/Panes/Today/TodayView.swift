import Casebook
import Domain
import Terminal

/// How I dag looks.
enum TodayView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    if inner.columns >= 96 {
      let (agenda, citizens) = inner.splitLeft(inner.columns * 58 / 100)
      drawAgenda(state, &painter, agenda.inset(right: 1))
      painter.post(Rect(column: citizens.column, row: citizens.row, columns: 1, rows: citizens.rows))
      drawCitizens(state, &painter, citizens.inset(left: 2))
    } else {
      let (agenda, citizens) = inner.splitTop(
        max(
          4, state.showsCitizens ? inner.rows * 55 / 100 : inner.rows - (inner.columns < 60 ? 4 : 3)))
      drawAgenda(state, &painter, agenda)
      painter.rule(citizens.line(0))
      drawCitizens(state, &painter, citizens.inset(top: 1))
    }
  }

  private static func drawAgenda(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let entries = state.agendaEntries
    let day = DanishDate.long(state.date)(state.settings.language)
    painter.put(state.say(Phrase(da: "I dag, \(day)", en: "Today, \(day)")), area.line(0), .title)
    let list = area.inset(top: 1)
    guard !entries.isEmpty else {
      painter.paragraph(
        state.say(
          Phrase(
            da: "Intet venter. Aftal et opkald eller et besøg fra en borgers plan med Ctrl-F.",
            en: "Nothing waits. Agree on a call or a visit from a citizen's plan with Ctrl-F.")), list, .muted
      )
      if state.today.focus == .agenda { painter.canvas.cursor = list.origin }
      return
    }
    // A heading before the first line of each part.
    var lines: [(entry: Int?, part: AgendaEntry.Part)] = []
    for (index, entry) in entries.enumerated() {
      if index == 0 || entries[index - 1].part != entry.part { lines.append((nil, entry.part)) }
      lines.append((index, entry.part))
    }
    let lit = min(state.today.agenda, entries.count - 1)
    let litLine = lines.firstIndex { $0.entry == lit } ?? 0
    let first = ListWindow.first(selected: litLine, count: lines.count, visible: list.rows)
    let inView = lines[first...].prefix(list.rows).compactMap(\.entry).map { entries[$0].name }
    let names = nameWidth(inView, painter, list, state.settings.language)
    for row in 0..<list.rows where first + row < lines.count {
      let line = lines[first + row]
      let place = list.line(row)
      if let index = line.entry {
        let isLit = index == lit && state.today.focus == .agenda
        drawEntry(entries[index], names, isLit: isLit, state, &painter, place)
        painter.mark(place, .row(focus: TodayState.Focus.agenda.rawValue, index: index))
      } else {
        let sign = line.part == .overdue ? "⚠ " : ""
        painter.put(sign + state.say(line.part.phrase), place, line.part == .overdue ? .warning : .label)
      }
    }
    if first + list.rows < lines.count { painter.putRight("▾", list.line(list.rows - 1), .label) }
  }

  /// The columns for names, with the mark of the lit line and a space behind: as many as the longest in view needs,
  /// if that leaves the larger part of the line for what is told of them.
  private static func nameWidth(
    _ names: [String], _ painter: Painter, _ list: Rect, _ language: Language
  ) -> Int {
    let longest = names.map { painter.columns(of: CitizenText.name($0, language)) }.max() ?? 0
    return min(longest + 2, max(12, list.columns * 2 / 5), 30)
  }

  private static func drawEntry(
    _ entry: AgendaEntry, _ nameWidth: Int, isLit: Bool, _ state: AppState, _ painter: inout Painter,
    _ line: Rect
  ) {
    let language = state.settings.language
    let role: Role = isLit ? .rowSelected : .row
    painter.fill(line, role)
    var when = DanishDate.short(entry.item.date, today: state.date)(language)
    if entry.part == .today { when = "" }
    if let time = entry.item.time { when += (when.isEmpty ? "" : " ") + time.text }
    let name = CitizenText.name(entry.name, language)
    let text = state.told(entry)
    let whenWidth = painter.columns(of: when)
    painter.put((isLit ? "▸" : " ") + name, line.splitLeft(nameWidth).left.inset(right: 1), role)
    painter.put(text, line.inset(left: nameWidth + 1, right: whenWidth + 1), role)
    painter.putRight(when, line, role)
    if isLit { painter.canvas.cursor = line.origin }
  }

  private static func drawCitizens(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let used = painter.put(Phrase(da: "Mine borgere", en: "My citizens"), area.line(0), .title)
    let field = area.line(0).inset(left: used + 2)
    painter.field(
      state.today.search, field, focused: state.today.focus == .search,
      placeholder: state.say(Phrase(da: "søg på navn eller sted", en: "search by name or place")))
    painter.mark(field, .focus(TodayState.Focus.search.rawValue))
    let citizens = state.listedCitizens
    let list = area.inset(top: 1)
    if !state.showsCitizens, area.columns < 90, let entry = state.litEntry {
      // A narrow line of the agenda is cut: what it says stands here in full.
      painter.paragraph(state.told(entry), list, .muted)
      return
    }
    if state.today.search.text.trimmed.isEmpty, !state.casebook.summaries.isEmpty {
      let count = state.settings.language.grouped(state.casebook.summaries.count)
      let told = Phrase(
        da: "\(count) i alt. Skriv de første bogstaver; ingen vises før, for andre kan se med.",
        en: "\(count) in all. Type the first letters; nobody is shown before, for others may see.")
      painter.paragraph(state.say(told), list, .muted)
      return
    }
    guard !citizens.isEmpty else {
      painter.paragraph(
        state.say(
          state.casebook.summaries.isEmpty
            ? Phrase(
              da: "Ingen borgere endnu. Ctrl-N opretter den første.",
              en: "No citizens yet. Ctrl-N adds the first.")
            : Phrase(da: "Ingen af mine borgere hedder sådan.", en: "None of my citizens has that name.")),
        list, .muted)
      return
    }
    let lit = min(state.today.citizen, citizens.count - 1)
    let first = ListWindow.first(selected: lit, count: citizens.count, visible: list.rows)
    let inView = citizens[first...].prefix(list.rows).map(\.name)
    let names = nameWidth(inView, painter, list, state.settings.language)
    for row in 0..<list.rows where first + row < citizens.count {
      let index = first + row
      let isLit = index == lit && state.today.focus == .citizens
      drawCitizen(citizens[index], names, isLit: isLit, state, &painter, list.line(row))
      painter.mark(list.line(row), .row(focus: TodayState.Focus.citizens.rawValue, index: index))
    }
  }

  private static func drawCitizen(
    _ summary: CitizenSummary, _ nameWidth: Int, isLit: Bool, _ state: AppState, _ painter: inout Painter,
    _ line: Rect
  ) {
    let role: Role = isLit ? .rowSelected : .row
    painter.fill(line, role)
    let name = CitizenText.name(summary.name, state.settings.language)
    painter.put((isLit ? "▸" : " ") + name, line.splitLeft(nameWidth).left.inset(right: 1), role)
    var parts: [String] = []
    if summary.hasDied { parts.append(state.say(Phrase(da: "† død", en: "† died"))) }
    if summary.conflicts > 0 {
      parts.append(
        state.say(
          Phrase(da: "⚠ \(summary.conflicts) i to udgaver", en: "⚠ \(summary.conflicts) in two versions")))
    }
    if summary.steps > 0 {
      parts.append(
        state.say(
          Phrase(
            da: "\(summary.stepsTried) af \(summary.steps) trin prøvet",
            en: "\(summary.stepsTried) of \(summary.steps) steps tried")))
    }
    if !summary.goal.isEmpty { parts.append(summary.goal.replacing("\n", with: " ")) }
    if !summary.isShared {
      parts.append(state.say(Phrase(da: "kun på denne maskine", en: "on this machine only")))
    }
    painter.put(parts.joined(separator: " · "), line.inset(left: nameWidth + 1), isLit ? role : .muted)
    if isLit { painter.canvas.cursor = line.origin }
  }
}
