import Casebook
import Domain
import Journal
import Terminal

/// How sharing with colleagues looks: a list to read, with the exchange that is under way above it.
enum SharingView {
  static func draw(_ layer: SharingLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    var inside = painter.frame(
      box(area), title: state.say(Phrase(da: "Deling med kolleger", en: "Sharing with colleagues")))
    if state.sync.isRunning {
      drawProgress(state, &painter, inside)
      inside = inside.inset(top: 2)
    }
    let lines = lines(state)
    let selected = min(layer.selected, max(0, lines.count - 1))
    let first = ListWindow.first(selected: selected, count: lines.count, visible: inside.rows)
    for row in 0..<max(0, inside.rows) where lines.indices.contains(first + row) {
      let (line, place) = (lines[first + row], inside.line(row))
      let isLit = first + row == selected
      let role = isLit && line.device != nil ? .rowSelected : line.role
      painter.fill(place, role == .rowSelected ? role : .dialog)
      let width = line.detail.isEmpty ? 0 : min(painter.columns(of: line.detail), place.columns / 2)
      painter.put(line.text, width == 0 ? place : place.inset(right: width + 1), role)
      painter.put(line.detail, place.splitRight(width).right, role == .rowSelected ? role : .muted)
      painter.mark(place, .row(focus: 0, index: first + row))
      if isLit { painter.canvas.cursor = place.origin }
    }
  }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 90), rows: area.rows))
  }

  private static func drawProgress(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let work = state.sync.progress
    let told =
      state.sync.isStopping
      ? Phrase(da: "Afbryder …", en: "Stopping …")
      : work.map {
        Phrase(same: "\($0.title(state.settings.language)): \($0.counts(state.settings.language))")
      }
        ?? Phrase(da: "Udveksler …", en: "Exchanging …")
    painter.put(told, area.line(0), .accent)
    guard area.rows > 1 else { return }
    ProgressView.bar(work?.fraction ?? 0, &painter, area.line(1))
  }

  /// All that is told, line by line, as wide as the screen has it.
  static func lines(_ state: AppState) -> [SharingLine] {
    let painter = Painter.measuring(state.settings)
    let columns = box(DeskView.body(state.size, state)).inset(left: 2, right: 2).columns
    func wrapped(_ phrase: Phrase, _ role: Role) -> [SharingLine] {
      let text = state.say(phrase)
      return painter.wrap(text, columns: columns).map { range in
        // The space that a line ends with may stand beyond the frame.
        let line = text[range]
        return SharingLine(text: String(line.last == " " ? line.dropLast() : line), role: role)
      }
    }
    func heading(_ danish: String, _ english: String) -> [SharingLine] {
      [
        SharingLine(text: ""),
        SharingLine(text: state.say(Phrase(da: danish, en: english)), role: .dialogTitle),
      ]
    }
    guard state.settings.hasStore else {
      return wrapped(
        Phrase(
          da: "Denne maskine deler ikke med nogen. Ctrl-E forbinder til et lager, som I har fælles.",
          en: "This machine shares with nobody. Ctrl-E connects to a store that you have in common."), .dialog
      )
    }
    var lines = wrapped(Phrase(same: state.settings.storeAddress), .dialog)
    lines += wrapped(exchanged(state), .dialog)
    if let problem = state.sync.problem {
      lines += wrapped(Phrase(da: "⚠ \(problem.danish)", en: "⚠ \(problem.english)"), .warning)
    }
    if state.casebook.hasReturned {
      lines += wrapped(
        Phrase(
          da:
            "⚠ Denne maskine var meldt tabt. Det, der er skrevet her siden, sendes ikke, før du siger til: Ctrl-F.",
          en: "⚠ This machine was given up. What was written here since is not sent until you say so: Ctrl-F."
        ),
        .warning)
    }
    let conflicts = state.casebook.summaries.values.reduce(0) { $0 + $1.conflicts }
    if conflicts > 0 {
      lines += wrapped(
        Phrase(
          da: "⚠ \(conflicts) steder har to skrevet hver sit. Ctrl-X viser dem.",
          en: "⚠ In \(conflicts) places two wrote differently. Ctrl-X shows them."), .conflict)
    }
    lines += heading("Rum", "Spaces")
    lines += spaces(state)
    lines += heading("Maskiner", "Machines")
    lines += devices(state)
    lines += erasures(state, heading: heading("Slettet for altid", "Erased for good"), wrapped)
    return lines
  }

  private static func exchanged(_ state: AppState) -> Phrase {
    let waits = state.sync.waiting
    let waiting =
      waits > 0 ? Phrase(da: " \(waits) ændringer venter.", en: " \(waits) changes wait.") : Phrase(same: "")
    guard let last = state.sync.lastDone else {
      return Phrase(
        da: "Ikke udvekslet, siden programmet blev startet.\(waiting.danish)",
        en: "Not exchanged since the program was started.\(waiting.english)")
    }
    let time = last.inDenmark.time.text
    let moved = state.sync.lastMoved
    let counts = Phrase(
      da: "\(moved.sent) sendt, \(moved.received) hentet",
      en: "\(moved.sent) sent, \(moved.received) received")
    return Phrase(
      da: "Senest udvekslet kl. \(time): \(counts.danish).\(waiting.danish)",
      en: "Last exchanged at \(time): \(counts.english).\(waiting.english)")
  }

  private static func spaces(_ state: AppState) -> [SharingLine] {
    let language = state.settings.language
    return ([Casebook.directorySpace] + state.settings.teamSpaces).map { name in
      let what =
        name == Casebook.directorySpace
        ? Phrase(da: "oversigten, for alle hold", en: "the directory, for all teams")
        : name == state.settings.teamSpace
          ? Phrase(da: "holdets borgere", en: "the team's citizens")
          : Phrase(da: "et andet holds borgere", en: "another team's citizens")
      let size = state.sync.spaces.first { $0.name == name }.map { space in
        let files = (space.files == 1 ? Phrase(da: "fil", en: "file") : Phrase(da: "filer", en: "files"))(
          language)
        return "\(language.grouped(space.files)) \(files) · \(WorkProgress.size(space.bytes, language))"
      }
      return SharingLine(text: " \(name)  \(what(language))", detail: size ?? "")
    }
  }

  private static func devices(_ state: AppState) -> [SharingLine] {
    let devices = state.casebook.devices
    if devices.isEmpty {
      let none = Phrase(
        da: " Ingen har meldt sig endnu. Det sker ved første udveksling.",
        en: " None has told of itself yet. It happens at the first exchange.")
      return [SharingLine(text: state.say(none), role: .muted)]
    }
    return devices.map { device in
      let seen = device.seen.map { DanishDate.short($0, today: state.date) }
      let told: Phrase =
        if device.isOwn {
          Phrase(da: "denne maskine", en: "this machine")
        } else if !device.isActive {
          Phrase(da: "meldt tabt", en: "given up")
        } else if let seen {
          Phrase(da: "i brug \(seen.danish)", en: "in use \(seen.english)")
        } else {
          Phrase(same: "")
        }
      return SharingLine(text: " " + name(device, state), detail: state.say(told), device: device.id)
    }
  }

  /// `Jonas · k3f9a2mx7q`: whoever sat at it last, and what tells two machines of one person apart.
  static func name(_ device: TeamDevice, _ state: AppState) -> String {
    [state.casebook.staffName(device.staff), device.id.rawValue].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private static func erasures(
    _ state: AppState, heading: [SharingLine], _ wrapped: (Phrase, Role) -> [SharingLine]
  ) -> [SharingLine] {
    let erasures = state.casebook.erasures
    if erasures.isEmpty { return [] }
    let done = erasures.count { $0.missing.isEmpty }
    var lines = heading
    if done > 0 {
      lines += wrapped(
        Phrase(
          da: " \(done) \(done == 1 ? "borger er" : "borgere er") slettet på alle holdets maskiner.",
          en: " \(done) \(done == 1 ? "citizen is" : "citizens are") erased on all machines of the team."),
        .dialog)
    }
    for erasure in erasures where !erasure.missing.isEmpty {
      let day = DanishDate.short(erasure.day, today: state.date)
      let missing = erasure.missing.map { name($0, state) }.joined(separator: ", ")
      lines += wrapped(
        Phrase(
          da: " Slettet \(day.danish). Mangler på: \(missing)",
          en: " Erased \(day.english). Missing on: \(missing)"),
        .warning)
    }
    return lines
  }
}
