import Catalogue
import Domain
import Terminal

/// How Overblik looks: wishes and the directory, side by side where there is room, and days at stands below.
enum OverviewView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = inside(area)
    painter.scrolled(inside, by: state.overview.scroll) { tell(state, &$0, $1) }
    painter.canvas.cursor = inside.origin
  }

  /// How many places it can be scrolled to.
  static func positions(_ state: AppState) -> Int {
    Painter.measuring(state.settings).positions(inside(DeskView.body(state.size, state))) {
      tell(state, &$0, $1)
    }
  }

  private static func inside(_ area: Rect) -> Rect {
    area.inset(left: 1, top: area.rows >= 16 ? 1 : 0, right: 1)
  }

  private static func tell(_ state: AppState, _ painter: inout Painter, _ area: Rect) -> Int {
    guard area.columns >= 96 else {
      var left = area
      NumbersView.tell(state, &painter, &left)
      tellWishes(state.overview, &painter, &left)
      left = left.inset(top: 1)
      tellDirectory(state, &painter, &left)
      tellStands(state.overview, &painter, &left)
      return left.row - area.row
    }
    let halves = area.splitLeft(area.columns / 2)
    var wishes = halves.left.inset(right: 2)
    var rest = halves.rest.inset(left: 1)
    NumbersView.tell(state, &painter, &wishes)
    tellWishes(state.overview, &painter, &rest)
    rest = rest.inset(top: 1)
    tellDirectory(state, &painter, &rest)
    tellStands(state.overview, &painter, &rest)
    return max(wishes.row, rest.row) - area.row
  }

  private static func tellWishes(_ overview: OverviewState, _ painter: inout Painter, _ left: inout Rect) {
    painter.put(Phrase(da: "Ønsker uden tilbud", en: "Unmet wishes"), left.line(0), .title)
    left = left.inset(top: 1)
    guard overview.openWishes + overview.settledWishes > 0 else {
      let none = Phrase(
        da: "Ingen endnu. Når en søgning i Find ikke giver noget, noterer Ctrl-U ønsket, og her tælles det.",
        en: "None yet. When a search in Find brings nothing, Ctrl-U notes the wish, and it is counted here.")
      left = left.inset(top: painter.paragraph(none(painter.language), left, .muted))
      return
    }
    let counts = Phrase(
      da: "\(overview.openWishes) venter · \(overview.settledWishes) afsluttet",
      en: "\(overview.openWishes) waiting · \(overview.settledWishes) settled")
    painter.put(counts, left.line(0))
    left = left.inset(top: 1)
    BarsView.draw(Phrase(da: "Efter emne", en: "By topic"), overview.wishTopics, &painter, &left)
    BarsView.draw(Phrase(da: "Efter kommune", en: "By municipality"), overview.wishAreas, &painter, &left)
  }

  private static func tellDirectory(_ state: AppState, _ painter: inout Painter, _ left: inout Rect) {
    let ages = state.overview.ages
    let count = state.settings.language.grouped(state.directory.count)
    painter.put(
      Phrase(da: "Oversigten: \(count) fællesskaber", en: "The directory: \(count) communities"),
      left.line(0), .title)
    left = left.inset(top: 1)
    let lines: [(Int, Phrase)] = [
      (ages.fresh, Phrase(da: "bekræftet inden for et halvt år", en: "confirmed within half a year")),
      (ages.ageing, Phrase(da: "bekræftet inden for et år", en: "confirmed within a year")),
      (ages.old, Phrase(da: "bekræftet for mere end et år siden", en: "confirmed more than a year ago")),
      (ages.never, Phrase(da: "aldrig bekræftet", en: "never confirmed")),
    ]
    let width = lines.map { state.settings.language.grouped($0.0).count }.max() ?? 1
    for (number, phrase) in lines {
      let line = left.line(0)
      painter.putRight(state.settings.language.grouped(number), line.splitLeft(width).left)
      painter.put(phrase, line.inset(left: width + 1))
      left = left.inset(top: 1)
    }
    left = left.inset(top: 1)
  }

  private static func tellStands(_ overview: OverviewState, _ painter: inout Painter, _ left: inout Rect) {
    guard !overview.stands.isEmpty else { return }
    painter.put(Phrase(da: "Messer", en: "Stands"), left.line(0), .title)
    left = left.inset(top: 1)
    for day in overview.stands {
      let date = day.date.map { DanishDate.long($0)(painter.language) } ?? "?"
      painter.put("\(date): \(StandDaysView.counts(day, painter.language))", left.line(0))
      left = left.inset(top: 1)
    }
    let most = Phrase(
      da: "Emner og kommuner: Ctrl-K, »Messens tal«", en: "Topics and areas: Ctrl-K, “The stand”")
    painter.put(most, left.line(0), .muted)
    left = left.inset(top: 1)
  }
}
