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
    case .paper(let layer): PaperView.draw(layer, state, &painter, area)
    case .store(let layer): StoreView.draw(layer, state, &painter, area)
    case .conflicts(let layer): ConflictsView.draw(layer, state, &painter, area)
    case .sharing(let layer): SharingView.draw(layer, state, &painter, area)
    case .paperPlace(let place): PaperPlaceView.draw(place, state, &painter, area)
    }
  }

  private static func title(of chooser: Chooser) -> Phrase {
    switch chooser.purpose {
    case .command: Phrase(da: "Alle kommandoer", en: "All commands")
    case .citizen: Phrase(da: "Vælg borger", en: "Choose citizen")
    case .citizenForPlan: Phrase(da: "På hvis plan?", en: "On whose plan?")
    case .conversation: Phrase(da: "Tidligere samtaler", en: "Earlier talks")
    case .comparison: Phrase(da: "Sammenlign med", en: "Compare with")
    case .colleague: Phrase(da: "Hvem skal spørges?", en: "Who is asked?")
    case .staff: Phrase(da: "Hvem sidder her?", en: "Who sits here?")
    case .samePerson: Phrase(da: "Samme person som …", en: "The same person as …")
    case .day: Phrase(da: "Flyt til hvornår?", en: "Move to when?")
    case .next(_, let outcome):
      Phrase(
        da: "\(outcome.phrase.danish.capitalizedFirst) – hvad nu?",
        en: "\(outcome.phrase.english.capitalizedFirst) – what next?")
    case .team: Phrase(da: "Flyt til hvilket hold?", en: "Move to which team?")
    case .consents: Phrase(da: "Hvad må siges til hvem?", en: "What may be told to whom?")
    }
  }

  private static func draw(_ chooser: Chooser, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let items = state.items(of: chooser)
    let rows = min(area.rows, max(8, min(items.count, 16) + 4))
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 76), rows: rows)),
      title: state.say(title(of: chooser, state)))
    painter.field(
      chooser.query, inside.line(0), focused: true,
      placeholder: state.say(placeholder(chooser)))
    let list = inside.inset(top: 1)
    guard !items.isEmpty else {
      painter.paragraph(state.say(emptyText(chooser, state)), list.inset(top: 1), .muted)
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

  private static func placeholder(_ chooser: Chooser) -> Phrase {
    switch chooser.purpose {
    case .next:
      Phrase(da: "vælg, eller skriv selv, hvad der nu skal ske", en: "choose, or write what comes next")
    case .day:
      Phrase(da: "vælg, eller skriv fx 3/12, fredag, +10", en: "choose, or write e.g. 3/12, Friday, +10")
    case .staff: Phrase(da: "vælg, eller skriv dit navn", en: "choose, or write your name")
    default: Phrase(da: "skriv for at finde", en: "type to find")
    }
  }

  private static func title(of chooser: Chooser, _ state: AppState) -> Phrase {
    guard case .next(let id, let outcome) = chooser.purpose, outcome.isComing,
      let times = state.file?.plan.steps.first(where: { $0.id == id })?.timesCame, times > 1
    else { return title(of: chooser) }
    return Phrase(da: "Kom for \(times). gang – hvad nu?", en: "Came for time \(times) – what next?")
  }

  private static func asksForName(_ chooser: Chooser, _ state: AppState) -> Bool {
    chooser.query.text.trimmed.isEmpty && !state.casebook.summaries.isEmpty
  }

  private static func emptyText(_ chooser: Chooser, _ state: AppState) -> Phrase {
    switch chooser.purpose {
    case .citizen where asksForName(chooser, state), .citizenForPlan where asksForName(chooser, state):
      Phrase(
        da:
          "Skriv de første bogstaver af navnet. Ingen vises før, for den, der sidder ved siden af, kan se med.",
        en: "Type the first letters of the name. Nobody is shown before: whoever sits beside can see.")
    case .citizen, .citizenForPlan:
      Phrase(
        da: "Ingen borger fundet. Esc, og så Ctrl-N for at oprette en.",
        en: "No citizen found. Esc, then Ctrl-N adds one.")
    case .colleague, .staff:
      Phrase(
        da: "Ingen kolleger kendes endnu. De kommer, når I udveksler med samme lager.",
        en: "No colleagues are known yet. They come when you exchange with the same store.")
    case .samePerson:
      Phrase(
        da: "Ingen ligner. Skriv de første bogstaver af den andens navn.",
        en: "Nobody looks alike. Type the first letters of the other's name.")
    case .day: Phrase(da: "Den dato kender jeg ikke.", en: "I do not know that date.")
    case .team: Phrase(da: "Det hold er maskinen ikke med i.", en: "This machine is not in that team.")
    case .next, .consents: Phrase(same: "")
    case .conversation, .comparison: Phrase(da: "Ingen samtale fundet.", en: "No talk found.")
    case .command: Phrase(da: "Ingen kommando fundet.", en: "No command found.")
    }
  }

  private static func draw(_ prompt: Prompt, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    QuestionView.draw(
      title: title(of: prompt, state), state.say(prompt.question), prompt.editing, problem: prompt.problem,
      isSecret: prompt.purpose == .screenCode, &painter, area)
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
