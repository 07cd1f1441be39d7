import Domain
import Terminal

/// *Læs højt*: everything that was said, in order, with room around it.
enum ReadAloudView {
  static func draw(_ scroll: Int, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(area, title: state.say(Phrase(da: "Læs højt", en: "Read aloud")))
    let page = page(inside)
    painter.scrolled(page, by: scroll) { tell(state, &$0, $1) }
    painter.canvas.cursor = page.origin
  }

  /// How many places it can be scrolled to.
  static func positions(_ state: AppState) -> Int {
    let inside = DeskView.body(state.size, state).inset(left: 2, top: 1, right: 2, bottom: 1)
    return Painter.measuring(state.settings).positions(page(inside)) { tell(state, &$0, $1) }
  }

  /// Lines that the eye finds again: no more than sixty columns, in the middle.
  private static func page(_ inside: Rect) -> Rect {
    let columns = min(60, inside.columns)
    let side = (inside.columns - columns) / 2
    return inside.inset(left: side, top: inside.rows >= 16 ? 1 : 0, right: inside.columns - columns - side)
  }

  private static func tell(_ state: AppState, _ painter: inout Painter, _ area: Rect) -> Int {
    guard let file = state.file else { return 0 }
    let conversation = state.conversation
    var left = area
    let day = state.say(DanishDate.long(conversation.date ?? state.date))
    let who = CitizenText.name(file.citizen, state.settings.language)
    left = left.inset(top: painter.paragraph("\(who), \(day)", left, .label) + 1)
    let parts = conversation.spoken(on: state.talk.wheel)
    if parts.isEmpty {
      left = left.inset(
        top: painter.paragraph(
          state.say(Phrase(da: "Der er ikke skrevet noget endnu.", en: "Nothing has been written yet.")),
          left, .dialog))
    }
    for part in parts {
      left = left.inset(top: painter.paragraph(state.say(part.title), left, .dialogTitle))
      for paragraph in part.text.split(whereSeparator: \.isNewline) {
        left = left.inset(top: painter.paragraph(String(paragraph), left.inset(left: 2), .dialog))
      }
      if let told = part.told {
        left = left.inset(top: painter.paragraph(state.say(told), left.inset(left: 2), .muted))
      }
      left = left.inset(top: 1)
    }
    if conversation.signed != nil {
      let told = [state.say(TalkView.signedText(conversation)), conversation.signedBy].filter { !$0.isEmpty }
      left = left.inset(top: painter.paragraph(told.joined(separator: ": "), left, .label))
    }
    return left.row - area.row
  }
}
