import Domain
import Terminal

/// The whole screen as a value: a pure function of state, size and theme.
public enum DeskView {
  /// Draws the screen.
  public static func draw(_ state: AppState, theme: Theme) -> Canvas {
    var canvas = paint(state, theme: theme).canvas
    if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) { canvas.cursor = nil }
    return canvas
  }

  /// What a click at a point means.
  static func target(at point: Point, in state: AppState) -> Target? {
    paint(state, theme: .standard).target(at: point)
  }

  /// The area of the panes.
  static func body(_ size: Size, _ state: AppState) -> Rect {
    // The stand has no line of panes.
    let top = (state.stand == nil ? 1 : 0) + (state.settings.isDemo && size.rows >= 16 ? 1 : 0)
    return Rect(size: size).inset(top: top, bottom: footerRows(size))
  }

  private static func footerRows(_ size: Size) -> Int { size.rows >= 20 ? 2 : 1 }

  private static func paint(_ state: AppState, theme: Theme) -> Painter {
    var painter = Painter(
      canvas: Canvas(size: state.size, fill: theme[.screen], charset: state.settings.charset), theme: theme,
      settings: state.settings)
    let whole = Rect(size: state.size)
    guard state.size.columns >= 20, state.size.rows >= 5 else {
      painter.put(Phrase(da: "Gør vinduet større", en: "Make the window larger"), whole.line(0))
      return painter
    }
    if state.isHidden {
      HiddenView.draw(state, &painter, whole)
      return painter
    }
    let body = body(state.size, state)
    if let stand = state.stand {
      StandView.draw(state, &painter, body)
      drawBanner(state, &painter, whole)
      drawFooter(state, stand.notice, &painter, whole.splitBottom(footerRows(state.size)).bottom)
      return painter
    }
    // Until it is told who sits here nothing of anybody's stands behind the question.
    switch state.hiding.asksWho ? nil : Optional(state.pane) {
    case nil: break
    case .find: FindView.draw(state, &painter, body)
    case .talk: TalkView.draw(state, &painter, body)
    case .plan: PlanView.draw(state, &painter, body)
    case .today: TodayView.draw(state, &painter, body)
    case .overview: OverviewView.draw(state, &painter, body)
    }
    if let layer = state.layers.last { LayerView.draw(layer, state, &painter, body) }
    drawTop(state, &painter, whole)
    let notice = state.notice ?? StatusText.problem(state)
    drawFooter(state, notice, &painter, whole.splitBottom(footerRows(state.size)).bottom)
    return painter
  }

  private static func drawTop(_ state: AppState, _ painter: inout Painter, _ whole: Rect) {
    let line = whole.line(0)
    painter.fill(line, .tab)
    let isSlim = line.columns < 50
    var place = line
    // Where saving and exchange would not fit, the name of the program gives way.
    if line.columns >= 90 {
      place = place.inset(left: painter.put(" Vejviser ", place, .tab))
    } else if !isSlim {
      place = place.inset(left: 1)
    }
    for pane in Pane.allCases {
      guard let command = CommandTable.command(pane.command) else { continue }
      let key = command.keyName(state.settings.language)
      let isActive = pane == state.pane
      let name = state.say(pane.phrase)
      let text =
        isSlim && !isActive
        ? " \(key)" : isSlim ? " [\(key) \(name)]" : isActive ? "[\(key) \(name)]" : " \(key) \(name) "
      let used = painter.put(text, place, isActive ? .tabActive : .tab)
      painter.mark(place.splitLeft(used).left, .command(command.id))
      place = place.inset(left: used)
    }
    drawStatus(state, &painter, place.inset(left: 1))
    drawBanner(state, &painter, whole)
  }

  private static func drawBanner(_ state: AppState, _ painter: inout Painter, _ whole: Rect) {
    if state.settings.isDemo, whole.rows >= 16 {
      let banner = whole.line(state.stand == nil ? 1 : 0)
      painter.fill(banner, .banner)
      let kept = Phrase(da: "Intet gemmes.", en: "Nothing is kept.")
      let end = state.settings.isDemoKept ? "" : " " + state.say(kept)
      let told = Phrase(
        da: " Prøve: alle mennesker og fællesskaber er opdigtede.\(end)",
        en: " Demonstration: all people and communities are made up.\(end)")
      painter.put(told, banner, .banner)
    }
  }

  /// As much of who sits here, saving and exchange as there is room for, the most needed first.
  private static func drawStatus(_ state: AppState, _ painter: inout Painter, _ place: Rect) {
    let saving = StatusText.saving(state)
    let sync = StatusText.sync(state)
    let waiting = StatusText.waiting(state)
    // On a low screen there is no room for the banner: the word alone must do.
    let demo = state.settings.isDemo && state.size.rows < 16 ? state.say(Phrase(da: "PRØVE", en: "DEMO")) : ""
    let wordings = [
      [demo, state.staffName, saving, sync, waiting], [demo, saving, sync, waiting], [demo, saving, sync],
      [demo, saving], [demo, sync], [demo],
    ].map { parts in
      parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let fitting = wordings.first { !$0.isEmpty && painter.columns(of: $0) < place.columns }
    let isProblem = !state.saving.refused.isEmpty
    guard let text = isProblem ? saving : fitting else { return }
    painter.putRight(text + " ", place, isProblem ? .error : .tab)
  }

  private static func drawFooter(
    _ state: AppState, _ notice: Notice?, _ painter: inout Painter, _ area: Rect
  ) {
    painter.fill(area, .keyText)
    if let notice {
      let role: Role = notice.isError ? .warning : .statusOK
      let text = (notice.isError ? "⚠ " : "") + state.say(notice.phrase)
      // What just happened is gone with the next key, so that it may have the room of the keys. What lasts leaves it
      // to them.
      let isLasting = state.notice == nil && state.stand == nil
      let room = (isLasting ? area.line(0) : area).inset(left: 1)
      let fits = painter.columns(of: text) <= room.columns
      painter.fill(fits ? area.line(0) : room.inset(left: -1), role)
      if fits || isLasting { painter.put(text, room, role) } else { painter.paragraph(text, room, role) }
      if area.rows == 1 || !fits && !isLasting { return }
    }
    let lines = (notice == nil ? 0 : area.rows - 1)..<area.rows
    for (commands, line) in zip(footerLines(state, painter, columns: area.columns, lines: lines.count), lines)
    {
      var keys = area.line(line)
      for command in commands { drawKey(command, state, &painter, &keys) }
    }
  }

  /// The commands that there is room for, line by line. The way to everything else stands there whatever else does: the
  /// other keys are found behind it.
  private static func footerLines(
    _ state: AppState, _ painter: Painter, columns: Int, lines: Int
  ) -> [[Command]] {
    let offered = CommandTable.footer(in: state.context).filter { $0.unavailable(state) == nil }
    let isPane = offered.contains { $0.id == .palette }
    let pinned: Set<CommandID> =
      lines > 1
      ? [.help, .palette, .quit] : columns >= 60 ? [.help, .palette] : isPane ? [.palette] : [.help]
    func packed(_ commands: [Command]) -> [[Command]] {
      var packed: [[Command]] = [[]]
      // The space after the last one may be cut.
      var left = columns + 1
      for command in commands {
        let name = state.say(command.name)
        let width = painter.columns(of: "\(command.keyName(state.settings.language)) \(name)") + 2
        if width > left, !(packed.last ?? []).isEmpty {
          packed.append([])
          left = columns + 1
        }
        packed[packed.count - 1].append(command)
        left -= width
      }
      return packed
    }
    var commands = offered
    while packed(commands).count > lines, let last = commands.lastIndex(where: { !pinned.contains($0.id) }) {
      commands.remove(at: last)
    }
    return packed(commands)
  }

  private static func drawKey(
    _ command: Command, _ state: AppState, _ painter: inout Painter, _ keys: inout Rect
  ) {
    let start = keys
    let used = painter.put(" \(command.keyName(state.settings.language))", keys, .key)
    keys = keys.inset(left: used)
    keys = keys.inset(left: painter.put(" \(state.say(command.name))", keys, .keyText) + 1)
    painter.mark(start.splitLeft(keys.column - start.column).left, .command(command.id))
  }
}
