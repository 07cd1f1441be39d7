import Domain
import Terminal

/// How Min samtale looks.
enum TalkView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let file = state.file else { return NoCitizenView.draw(state, &painter, area) }
    drawTitle(file.citizen, state, &painter, area.line(0).inset(left: 1, right: 1))
    let layout = TalkLayout(area: area, state: state)
    if !layout.wheel.isEmpty { WheelView.draw(state, &painter, layout.wheel) }
    drawHeading(state, &painter, layout)
    drawPrompts(state, &painter, layout.prompts)
    painter.mark(layout.text, .command(.writeSegment))
    painter.area(
      state.talk.editing, layout.text, focused: state.talk.isWriting,
      placeholder: state.say(
        Phrase(
          da: "Enter og skriv, med borgerens egne ord …", en: "Enter and write, in the citizen's own words …")
      ))
    if !state.talk.isWriting { painter.canvas.cursor = layout.heading.origin }
    drawConflict(state, &painter, layout)
    drawBefore(state, &painter, layout.before)
  }

  private static func drawTitle(_ citizen: Citizen, _ state: AppState, _ painter: inout Painter, _ line: Rect)
  {
    let used = painter.put(CitizenText.name(citizen, state.settings.language), line, .title)
    let date = state.conversation.date ?? state.date
    let day = DanishDate.long(date)(state.settings.language)
    painter.putRight(day, line.inset(left: used + 2), .muted)
  }

  private static func drawHeading(_ state: AppState, _ painter: inout Painter, _ layout: TalkLayout) {
    let count = TalkState.template.segments.count + 1
    let place = layout.wheel.isEmpty ? "‹ \(state.talk.segment + 1)/\(count) › " : ""
    let used = painter.put(place, layout.heading, .muted)
    let importance = state.talk.isCentre ? "" : WheelView.dots(state.importance)
    let name = layout.heading.inset(left: used, right: importance.count + 1)
    painter.put(state.talk.name, name, .accent)
    painter.putRight(importance, layout.heading, .accent)
  }

  private static func drawPrompts(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard !area.isEmpty else { return }
    if state.talk.isCentre {
      painter.paragraph(
        state.say(
          Phrase(
            da: "Når I har været hele vejen rundt: Hvad er vigtigst lige nu? I må også begynde her.",
            en: "When you have been all the way round: what matters most now? You may begin here, too.")),
        area, .muted)
      return
    }
    var left = area
    for prompt in TalkState.template.segments[state.talk.segment].prompts where !left.isEmpty {
      left = left.inset(top: painter.paragraph("· \(state.say(prompt))", left, .muted))
    }
  }

  /// Another device wrote something else here: both are kept until a person chooses.
  private static func drawConflict(_ state: AppState, _ painter: inout Painter, _ layout: TalkLayout) {
    guard let others = state.file?.conflicts[state.talkField], let other = others.first else { return }
    painter.fill(layout.conflict, .conflict)
    painter.paragraph(
      state.say(
        Phrase(
          da: "⚠ To udgaver (Ctrl-X vælger). Den anden: \(state.say(other))",
          en: "⚠ Two versions (Ctrl-X chooses). The other: \(state.say(other))")), layout.conflict,
      .conflict)
  }

  private static func drawBefore(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard !area.isEmpty, let before = state.talkBefore else { return }
    let day = before.date.map { DanishDate.short($0, today: state.date)(state.settings.language) } ?? ""
    let importance =
      state.talk.isCentre
      ? ""
      : " " + WheelView.dots(before.answer(TalkState.template.segments[state.talk.segment].key).importance)
    painter.put(
      state.say(Phrase(da: "Sidst, \(day)", en: "Last time, \(day)")) + importance, area.line(0), .label)
    let text =
      state.talk.isCentre
      ? before.centre : before.answer(TalkState.template.segments[state.talk.segment].key).text
    painter.paragraph(
      text.isEmpty ? state.say(Phrase(da: "Ikke talt om.", en: "Not talked about.")) : text,
      area.inset(top: 1), .muted)
  }
}
