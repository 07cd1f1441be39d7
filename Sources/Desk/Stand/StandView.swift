import Catalogue
import Domain
import Terminal

/// How the stand looks: few lines, wide apart, to be read by someone who stands before the table.
enum StandView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let stand = state.stand else { return }
    switch stand.sheet {
    case nil:
      let (question, cards) = area.splitTop(StandQuestionView.rows(area))
      StandQuestionView.draw(state, &painter, question)
      drawCards(state, &painter, cards)
    case .details: drawDetails(state, &painter, page(area))
    case .handOut: StandHandOutView.draw(state, &painter, page(area))
    case .filters(let selected): FilterView.draw(selected, state, &painter, area)
    case .wish(let editing):
      QuestionView.draw(
        title: state.say(Phrase(da: "Findes det ikke her?", en: "Not here?")),
        state.say(
          Phrase(
            da: "Vi skriver op, hvad der mangler, så nogen kan starte det. Et ord eller to; ingen navne.",
            en: "We note what is missing, so that somebody can start it. A word or two; no names.")),
        editing, &painter, area)
    case .leave(let editing, let quits):
      QuestionView.draw(
        title: state.say(
          quits
            ? Phrase(da: "Afslut Vejviser", en: "Quit Vejviser")
            : Phrase(da: "Luk messen", en: "Close the stand")),
        state.say(
          Phrase(
            da: "Skriv koden. Den er sat af den, der passer standen.",
            en: "Type the code of whoever keeps the stand.")),
        editing, isSecret: true, &painter, area)
    case .help(let scroll): HelpView.draw(scroll, state, &painter, area)
    }
  }

  /// How many places the details can be scrolled to.
  static func positions(_ state: AppState) -> Int {
    guard let hit = state.find.hit, let community = state.directory.community(hit.id) else { return 1 }
    let handOut = HandOut(community, way: state.way(to: community, hit.kilometres), now: state.moment.wall)
    let area = page(DeskView.body(state.size, state))
    return Painter.measuring(state.settings).positions(area) { tell(handOut, &$0, $1) }
  }

  /// The largest code to scan that the screen has room for, in modules along a side; 0 when there is none.
  static func codeRoom(_ state: AppState) -> Int {
    state.settings.charset == .ascii
      ? 0 : StandHandOutView.codeRoom(page(DeskView.body(state.size, state)))
  }

  private static func page(_ area: Rect) -> Rect {
    let margin = area.columns >= 60 ? 3 : 1
    return area.inset(left: margin, top: area.rows >= 18 ? 1 : 0, right: margin)
  }

  // MARK: Cards

  private static func drawCards(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let hits = state.find.results.hits
    guard !hits.isEmpty else {
      drawNothing(state, &painter, area.inset(left: 3, top: min(1, area.rows - 3), right: 3))
      return
    }
    let first = state.find.selected / StandState.cards * StandState.cards
    let places = StandCardView.places(area)
    for (offset, place) in places.enumerated() where first + offset < hits.count {
      let hit = hits[first + offset]
      guard let community = state.directory.community(hit.id) else { continue }
      StandCardView.draw(
        community, hit.kilometres, number: offset + 1, isLit: first + offset == state.find.selected, state,
        &painter, place)
      painter.mark(place, .row(focus: FindState.Focus.results.rawValue, index: first + offset))
    }
  }

  private static func drawNothing(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let isUnknown = state.find.isPlaceUnknown
    let title =
      isUnknown
      ? Phrase(da: "Det sted kender vi ikke.", en: "We do not know that place.")
      : Phrase(da: "Det fandt vi ikke her.", en: "We did not find that here.")
    let advice =
      isUnknown
      ? Phrase(
        da: "Skriv et postnummer, en by eller en kommune.", en: "Write a postcode, a town or a municipality.")
      : FindView.advice(state.find)
    let wish = Phrase(
      da: "Ctrl-U skriver ønsket op, så nogen kan starte det.",
      en: "Ctrl-U notes the wish, so that somebody can start it.")
    var left = area
    for (phrase, role) in [(title, Role.title), (advice, .text)] + (isUnknown ? [] : [(wish, .text)]) {
      let used = painter.paragraph(state.say(phrase), left, role)
      left = left.inset(top: used + (area.rows > 6 ? 1 : 0))
    }
  }

  // MARK: Details

  private static func drawDetails(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let stand = state.stand, let hit = state.find.hit,
      let community = state.directory.community(hit.id)
    else { return }
    let handOut = HandOut(community, way: state.way(to: community, hit.kilometres), now: state.moment.wall)
    painter.scrolled(area, by: stand.scroll) { tell(handOut, &$0, $1) }
    painter.canvas.cursor = area.origin
  }

  private static func tell(_ handOut: HandOut, _ painter: inout Painter, _ area: Rect) -> Int {
    var left = area
    let isRoomy = area.columns >= 60
    func line(_ text: String, _ role: Role, space: Int = 0) {
      let used = painter.paragraph(text, left, role)
      left = left.inset(top: used + (used > 0 && isRoomy ? space : 0))
    }
    line(handOut.name, .title)
    line(handOut.organiser, .muted, space: 1)
    line(handOut.description, .text, space: 1)
    let width = isRoomy ? 15 : 12
    for fact in handOut.facts {
      painter.put(fact.label, left.splitLeft(width).left.line(0), .label)
      let used = painter.paragraph(fact.text(painter.language), left.inset(left: width), .text)
      left = left.inset(top: max(1, used))
    }
    left = left.inset(top: isRoomy ? 1 : 0)
    line(handOut.trust(painter.language), .muted)
    return left.row - area.row
  }
}
