import Domain
import Terminal

/// How Min plan looks.
enum PlanView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let file = state.file else { return NoCitizenView.draw(state, &painter, area) }
    let layout = PlanLayout(area: area)
    let language = state.settings.language
    let name = CitizenText.name(file.citizen, language)
    let used = painter.put(
      state.say(Phrase(da: "Plan for \(name)", en: "Plan of \(name)")), layout.title, .title)
    painter.putRight(agreement(file.plan, state), layout.title.inset(left: used + 2), .muted)
    painter.put(Phrase(da: "Det vil jeg gerne", en: "What I would like"), layout.goalLabel, .label)
    painter.mark(layout.goal, .focus(0))
    painter.area(
      state.plan.goal, layout.goal, focused: state.plan.focus == .goal,
      placeholder: state.say(
        Phrase(da: "Målet med borgerens egne ord …", en: "The goal in the citizen's own words …")))
    if let other = file.conflicts[AppState.goalField]?.first {
      painter.put(
        Phrase(
          da: "⚠ To udgaver (Ctrl-X vælger). Den anden: \(state.say(other))",
          en: "⚠ Two versions (Ctrl-X chooses). The other: \(state.say(other))"),
        layout.belowGoal, .conflict)
    }
    drawSteps(file.plan.steps, state, &painter, layout.steps)
    if !layout.details.isEmpty, let step = state.selectedStep {
      painter.post(
        Rect(
          column: layout.details.column - 2, row: layout.details.row, columns: 1, rows: layout.details.rows))
      drawDetails(step, state, &painter, layout.details)
    }
    drawRibbon(file.plan.steps, state, &painter, layout.ribbon)
  }

  private static func agreement(_ plan: Plan, _ state: AppState) -> String {
    var parts: [String] = []
    if let told = StepText.resting(plan, state) { parts.append(told) }
    if !plan.agreedWith.isEmpty {
      parts.append(
        state.say(Phrase(da: "aftalt med \(plan.agreedWith)", en: "agreed with \(plan.agreedWith)")))
    }
    if let review = plan.reviewDate {
      let day = DanishDate.short(review, today: state.date)(state.settings.language)
      parts.append(state.say(Phrase(da: "ses på igen \(day)", en: "review \(day)")))
    }
    if let id = state.citizen, state.casebook.summaries[id]?.isShared == false {
      parts.append(state.say(Phrase(da: "kun på denne maskine", en: "on this machine only")))
    } else if let id = state.citizen, state.casebook.hasRunOut(id, by: state.date) {
      parts.append(
        state.say(
          Phrase(da: "samtykket er udløbet: nyt deles ikke", en: "consent has run out: nothing new is shared")
        ))
    }
    return parts.joined(separator: " · ")
  }

  private static func drawSteps(_ steps: [Step], _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard !steps.isEmpty else {
      painter.paragraph(
        state.say(
          Phrase(
            da:
              "Ingen trin endnu. Find et fællesskab (F2) og sæt det på planen med Ctrl-T, eller skriv et lille skridt med Ctrl-N.",
            en:
              "No steps yet. Find a community (F2) and put it on the plan with Ctrl-T, or write a small step with Ctrl-N."
          )),
        area, .muted)
      return
    }
    let perPage = max(1, area.rows / 2)
    let selected = steps.firstIndex { $0.id == state.selectedStep?.id } ?? 0
    let first = ListWindow.first(selected: selected, count: steps.count, visible: perPage)
    for row in 0..<perPage where first + row < steps.count {
      let index = first + row
      let place = Rect(column: area.column, row: area.row + row * 2, columns: area.columns, rows: 2)
        .intersection(area)
      let isLit = index == selected && state.plan.focus == .steps
      drawStep(steps[index], isLit: isLit, state, &painter, place)
      painter.mark(place, .row(focus: 1, index: index))
    }
  }

  private static func drawStep(
    _ step: Step, isLit: Bool, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    let language = state.settings.language
    let role: Role = isLit ? .rowSelected : .row
    painter.fill(area, role)
    let top = area.line(0)
    let when = (isOverdue(step, state) ? "⚠ " : "") + whenText(step, state)
    let width = min(painter.columns(of: when) + 1, top.columns / 2)
    painter.put((isLit ? "▸" : " ") + (step.outcome?.sign ?? "·"), top, role)
    let name = step.what.isEmpty ? state.say(Phrase(da: "(uden navn)", en: "(no name)")) : step.what
    painter.put(name, top.inset(left: 3, right: width + 1), isLit ? role : .title)
    painter.putRight(when, top, isLit ? role : isOverdue(step, state) ? .warning : role)
    var parts: [String] = []
    parts.append(step.outcome?.phrase(language) ?? step.stage.phrase(language))
    if let told = StepText.course(step, state) { parts.append(told) }
    if !step.companion.isEmpty {
      parts.append(state.say(Phrase(da: "med \(step.companion)", en: "with \(step.companion)")))
    }
    if !step.transport.isEmpty { parts.append(step.transport) }
    if !step.next.isEmpty { parts.append("→ \(step.next)") }
    if step.outcome == nil, state.community(step.communityID)?.isRetired == true {
      parts.append(state.say(Phrase(da: "⚠ findes ikke mere", en: "⚠ no longer there")))
    }
    if step.outcome == nil, !step.place.isEmpty { parts.append(step.place) }
    painter.put(parts.joined(separator: " · "), area.line(1).inset(left: 3), isLit ? role : .muted)
    if isLit { painter.canvas.cursor = top.origin }
  }

  private static func isOverdue(_ step: Step, _ state: AppState) -> Bool {
    guard let date = step.date else { return false }
    return step.outcome == nil && date < state.date && state.file?.plan.pause == nil
  }

  private static func whenText(_ step: Step, _ state: AppState) -> String {
    guard let date = step.date else { return state.say(Phrase(da: "ingen dato", en: "no date")) }
    let day =
      date == state.date
      ? state.say(Phrase(da: "i dag", en: "today"))
      : DanishDate.short(date, today: state.date)(state.settings.language)
    return step.time.map { "\(day) \($0.text)" } ?? day
  }

  private static func drawDetails(_ step: Step, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let language = state.settings.language
    var left = area
    left = left.inset(top: painter.paragraph(step.what, left, .title))
    let rows: [(Phrase, String)] = [
      (Forms.label("date"), whenText(step, state)), (Forms.label("place"), step.place),
      (Forms.label("transport"), step.transport), (Forms.label("companion"), step.companion),
      (Forms.label("host"), step.host), (Forms.label("agreed"), step.agreed),
      (Forms.label("stage"), step.stage.phrase(language)),
      (Forms.label("outcome"), step.outcome?.phrase(language) ?? ""),
      (Phrase(da: "Prøvet", en: "Tried"), StepText.visits(step, state)),
      (Forms.label("next"), step.next), (Forms.label("course"), StepText.course(step, state) ?? ""),
      (Forms.label("course-then"), step.course.then),
      (Phrase(da: "Fællesskab", en: "Community"), community(of: step, state)),
    ]
    for (label, text) in rows where !text.isEmpty && !left.isEmpty {
      painter.put(label, left.splitLeft(14).left.line(0), .label)
      left = left.inset(top: max(1, painter.paragraph(text, left.inset(left: 15))))
    }
  }

  /// What the directory says of the community that a step goes to, as it is now.
  private static func community(of step: Step, _ state: AppState) -> String {
    guard !step.communityID.isEmpty, let community = state.community(step.communityID) else { return "" }
    if community.isRetired {
      return state.say(
        Phrase(
          da: "⚠ findes ikke mere i oversigten; ring, før I går",
          en: "⚠ no longer in the directory; call first"))
    }
    let name = community.name == step.what ? "" : community.name
    return [
      name, CommunityView.shortSchedule(community.schedule, today: state.date, state.settings.language),
      [community.host, community.phone].filter { !$0.isEmpty }.joined(separator: ", "),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What is past and what comes, with today between: every time that a step was tried, and the days that are agreed.
  private static func drawRibbon(_ steps: [Step], _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    var days: [(date: CivilDate, sign: String)] = steps.flatMap { step in
      step.visits.compactMap { visit in visit.date.map { ($0, visit.outcome.sign) } }
    }
    for step in steps {
      guard let date = step.date, !step.visits.contains(where: { $0.date == date }) else { continue }
      days.append((date, step.outcome?.sign ?? "·"))
    }
    guard !area.isEmpty, !days.isEmpty else { return }
    let today = state.say(Phrase(da: "┃i dag┃", en: "┃today┃"))
    var parts: [(String, Role)] = []
    var hasToday = false
    for (date, sign) in days.sorted(by: { $0.date < $1.date }) {
      if !hasToday, date >= state.date {
        parts.append((today, .accent))
        hasToday = true
      }
      let (_, month, day) = date.components
      parts.append(("\(sign) \(day)/\(month)", date < state.date ? .muted : .text))
    }
    if !hasToday { parts.append((today, .accent)) }
    // A long ribbon begins later, so that today stays in view.
    func width(_ parts: [(String, Role)]) -> Int { parts.reduce(0) { $0 + painter.columns(of: $1.0) + 4 } }
    while width(parts) > area.columns, parts.count > 1, parts[0].0 != today { parts.removeFirst() }
    var place = area
    for (text, role) in parts {
      let used = painter.put("── ", place, .border) + painter.put(text + " ", place.inset(left: 3), role)
      place = place.inset(left: used)
    }
    painter.rule(place)
  }
}
