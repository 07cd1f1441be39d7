import Domain
import Terminal

/// How the front-most layer looks.
enum LayerView {
  static func draw(_ layer: Layer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    painter.canvas.cursor = nil
    painter.coverTargets()
    switch layer {
    case .form(let form): FormView.draw(form, state, &painter, area)
    case .chooser(let chooser): draw(chooser, state, &painter, area)
    case .prompt(let prompt): draw(prompt, state, &painter, area)
    case .help(let scroll): HelpView.draw(scroll, state, &painter, area)
    case .welcome(let selected): WelcomeView.draw(selected, state, &painter, area)
    case .withdrawal(_, let texts, let scroll): WithdrawalView.draw(texts, scroll, state, &painter, area)
    case .filters(let selected): FilterView.draw(selected, state, &painter, area)
    case .contact(let layer): ContactView.draw(layer, state, &painter, area)
    case .standDays(let scroll): StandDaysView.draw(scroll, state, &painter, area)
    case .progress(let layer): ProgressView.draw(layer, state, &painter, area)
    case .columns(let layer): ColumnsView.draw(layer, state, &painter, area)
    case .report(let layer): ReportView.draw(layer, state, &painter, area)
    case .hardTalks(let layer): HardTalksView.draw(layer, state, &painter, area)
    case .readAloud(let scroll): ReadAloudView.draw(scroll, state, &painter, area)
    case .measures(let layer): MeasuresView.draw(layer, state, &painter, area)
    case .duplicates(let layer): DuplicatesView.draw(layer, state, &painter, area)
    }
  }

  private static func title(of chooser: Chooser) -> Phrase {
    switch chooser.purpose {
    case .command: Phrase(da: "Alle kommandoer", en: "All commands")
    case .citizen: Phrase(da: "Vælg borger", en: "Choose citizen")
    case .citizenForPlan: Phrase(da: "På hvis plan?", en: "On whose plan?")
    case .conversation: Phrase(da: "Tidligere samtaler", en: "Earlier talks")
    case .comparison: Phrase(da: "Sammenlign med", en: "Compare with")
    case .version: Phrase(da: "Hvilken udgave gælder?", en: "Which version counts?")
    }
  }

  private static func draw(_ chooser: Chooser, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let items = state.items(of: chooser)
    let rows = min(area.rows, max(8, min(items.count, 16) + 4))
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 76), rows: rows)), title: state.say(title(of: chooser)))
    painter.field(
      chooser.query, inside.line(0), focused: true,
      placeholder: state.say(Phrase(da: "skriv for at finde", en: "type to find")))
    let list = inside.inset(top: 1)
    guard !items.isEmpty else {
      painter.paragraph(state.say(emptyText(chooser)), list.inset(top: 1), .muted)
      return
    }
    let first = ListWindow.first(selected: chooser.selected, count: items.count, visible: list.rows)
    for row in 0..<list.rows where first + row < items.count {
      let index = first + row
      let line = list.line(row)
      let isLit = index == chooser.selected
      let role: Role = isLit ? .rowSelected : items[index].isDisabled ? .disabled : .dialog
      painter.fill(line, role)
      let room = line.columns / 2 - 1
      let width = min(painter.columns(of: items[index].detail), room)
      painter.put((isLit ? "▸" : " ") + items[index].label, line.inset(right: width + 1), role)
      painter.put(items[index].detail, line.splitRight(width).right, isLit ? role : .disabled)
      painter.mark(line, .row(focus: 0, index: index))
    }
  }

  private static func emptyText(_ chooser: Chooser) -> Phrase {
    switch chooser.purpose {
    case .citizen, .citizenForPlan:
      Phrase(
        da: "Ingen borger fundet. Esc, og så Ctrl-N for at oprette en.",
        en: "No citizen found. Esc, then Ctrl-N adds one.")
    case .conversation, .comparison: Phrase(da: "Ingen samtale fundet.", en: "No talk found.")
    case .command: Phrase(da: "Ingen kommando fundet.", en: "No command found.")
    case .version: Phrase(da: "Der er kun én udgave nu.", en: "There is only one version now.")
    }
  }

  private static func draw(_ prompt: Prompt, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    QuestionView.draw(
      title: title(of: prompt, state), state.say(prompt.question), prompt.editing, problem: prompt.problem,
      &painter, area)
  }

  /// What is asked; and of whom, where nothing could bring them back.
  private static func title(of prompt: Prompt, _ state: AppState) -> String {
    guard case .erase = prompt.purpose, let citizen = state.file?.citizen else {
      return state.say(prompt.title)
    }
    let name = CitizenText.name(citizen, state.settings.language)
    return state.say(Phrase(da: "Slet for altid: \(name)", en: "Erase for good: \(name)"))
  }
}
