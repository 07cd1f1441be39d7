import Domain
import Terminal

/// How Min samtale looks.
enum TalkView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let file = state.file else { return NoCitizenView.draw(state, &painter, area) }
    let conversation = state.conversation
    let comparison = state.comparison
    drawTitle(file.citizen, conversation, state, &painter, area.line(0).inset(left: 1, right: 1))
    let layout = TalkLayout(area: area, state: state)
    if !layout.wheel.isEmpty {
      WheelView.draw(conversation, over: comparison, state, &painter, layout.wheel)
      painter.put(legend(comparison, state), layout.legend, .muted)
    }
    drawHeading(conversation, state, &painter, layout)
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
    if let comparison { drawBefore(comparison, state, &painter, layout.before) }
  }

  private static func drawTitle(
    _ citizen: Citizen, _ conversation: Conversation, _ state: AppState, _ painter: inout Painter,
    _ line: Rect
  ) {
    let used = painter.put(CitizenText.name(citizen, state.settings.language), line, .title)
    let day = DanishDate.long(conversation.date ?? state.date)(state.settings.language)
    let room = line.inset(left: used + 2)
    guard conversation.signed != nil else { return painter.putRight(day, room, .muted) }
    let told = state.say(signedText(conversation))
    let both = "\(day) · \(told)"
    let role: Role = conversation.isChangedSinceSigned ? .warning : .statusOK
    painter.putRight(painter.columns(of: both) <= room.columns ? both : told, room, role)
  }

  /// Whether the conversation was approved, and still says what it said then.
  static func signedText(_ conversation: Conversation) -> Phrase {
    conversation.isChangedSinceSigned
      ? Phrase(da: "⚠ ændret efter godkendelsen", en: "⚠ changed after it was approved")
      : Phrase(da: "✓ læst op og godkendt", en: "✓ read back and approved")
  }

  private static func drawHeading(
    _ conversation: Conversation, _ state: AppState, _ painter: inout Painter, _ layout: TalkLayout
  ) {
    let count = state.talk.wheel.segments.count + 1
    let place = layout.wheel.isEmpty ? "‹ \(state.talk.segment + 1)/\(count) › " : ""
    let used = painter.put(place, layout.heading, .muted)
    let answer = state.talk.lit.map { conversation.answer($0.key) }
    let shown = layout.scores.isEmpty ? answer.map { WheelView.dots($0.importance) } : nil
    let importance = shown.map { $0 + state.otherNumber(.importance) } ?? ""
    let name = layout.heading.inset(left: used, right: painter.columns(of: importance) + 1)
    painter.put(state.talk.name, name, .accent)
    painter.putRight(importance, layout.heading, .accent)
    if let answer { drawScores(answer, state, &painter, layout.scores) }
  }

  /// What digits on the wheel give, each in words; the one that they give now is marked.
  private static func drawScores(
    _ answer: SegmentAnswer, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    var left = area
    for scale in TalkState.Scale.allCases where !left.isEmpty {
      let isLit = scale == state.talk.scale && !state.talk.isWriting
      let text = (isLit ? "▸" : " ") + state.say(told(scale, answer)) + state.otherNumber(scale)
      left = left.inset(left: painter.put(text, left, isLit ? .accent : .text) + 1)
    }
  }

  private static func told(_ scale: TalkState.Scale, _ answer: SegmentAnswer) -> Phrase {
    func number(_ score: Int?) -> String { score.map(String.init) ?? "–" }
    return switch scale {
    case .now: Phrase(da: "nu \(number(answer.now))", en: "now \(number(answer.now))")
    case .wanted: Phrase(da: "ønsket \(number(answer.wanted))", en: "wanted \(number(answer.wanted))")
    case .importance:
      Phrase(
        da: "fylder \(WheelView.dots(answer.importance))", en: "matters \(WheelView.dots(answer.importance))")
    }
  }

  private static func legend(_ comparison: Comparison?, _ state: AppState) -> String {
    var parts: [Phrase] = []
    if state.talk.showsScores {
      parts += [Phrase(da: "fyldt: nu", en: "filled: now"), Phrase(da: "bue: ønsket", en: "arc: wanted")]
    }
    if state.talk.earlier == .over, let day = comparison.map({ day($0, state) }) {
      // The weekday gives way: the line is as wide as the wheel.
      let short = day.split(separator: " ").dropFirst().joined(separator: " ")
      parts.append(Phrase(da: "prikket: \(short)", en: "dotted: \(short)"))
    }
    return parts.map(state.say).joined(separator: " · ")
  }

  private static func drawPrompts(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard !area.isEmpty else { return }
    guard let lit = state.talk.lit else {
      painter.paragraph(
        state.say(
          Phrase(
            da: "Når I har været hele vejen rundt: Hvad er vigtigst lige nu? I må også begynde her.",
            en: "When you have been all the way round: what matters most now? You may begin here, too.")),
        area, .muted)
      return
    }
    var left = area
    for prompt in lit.prompts where !left.isEmpty {
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

  private static func day(_ comparison: Comparison, _ state: AppState) -> String {
    comparison.conversation.date.map { DanishDate.short($0, today: state.date)(state.settings.language) }
      ?? ""
  }

  private static func drawBefore(
    _ comparison: Comparison, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    guard !area.isEmpty else { return }
    let day = day(comparison, state)
    let answer = state.talk.lit.map(comparison.answer)
    var told =
      state.talk.compared == comparison.conversation.id
      ? state.say(Phrase(da: "Dengang, \(day)", en: "Then, \(day)"))
      : state.say(Phrase(da: "Sidst, \(day)", en: "Last time, \(day)"))
    if let answer {
      told += " " + WheelView.dots(answer.importance)
      if answer.now != nil || answer.wanted != nil {
        told +=
          " "
          + [TalkState.Scale.now, .wanted].map { state.say(Self.told($0, answer)) }.joined(separator: " ")
      }
    }
    painter.put(told, area.line(0), .label)
    let text = answer?.text ?? comparison.conversation.centre
    painter.paragraph(
      text.isEmpty ? state.say(Phrase(da: "Ikke talt om.", en: "Not talked about.")) : text,
      area.inset(top: 1), .muted)
  }
}
