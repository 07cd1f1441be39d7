import Casebook
import Domain
import Terminal

/// What the work came to, a number a line; what is too small to tell is said to be so.
enum NumbersView {
  static func tell(_ state: AppState, _ painter: inout Painter, _ left: inout Rect) {
    let overview = state.overview
    func line(_ draw: (inout Painter, Rect) -> Void) {
      draw(&painter, left.line(0))
      left = left.inset(top: 1)
    }
    let area = overview.area.map { Phrase(same: $0) } ?? Phrase(da: "alle kommuner", en: "all municipalities")
    line { painter, line in
      painter.put(
        Phrase(
          da: "Tal ‹ \(overview.period.phrase.danish) › \(area.danish)",
          en: "Numbers ‹ \(overview.period.phrase.english) › \(area.english)"), line, .title)
    }
    let numbers = overview.numbers
    for told in numbers.lines { line { tell(told, &$0, $1) } }
    if !numbers.referrals.isEmpty {
      line { $0.put(Phrase(da: "Henvisninger fra", en: "Referrals from"), $1, .label) }
      for told in numbers.referrals { line { tell(told, &$0, $1.inset(left: 1)) } }
      if let inTime = numbers.answeredInTime {
        let days = AgendaItem.daysToAnswer
        let text = Phrase(
          da: "\(inTime) blev kontaktet inden for \(days) dage",
          en: "\(inTime) were contacted within \(days) days")
        line { $0.put(text, $1.inset(left: 1)) }
      }
    }
    let wellbeing = told(numbers.wellbeing)
    left = left.inset(
      top: painter.paragraph(state.say(wellbeing), left, numbers.wellbeing == nil ? .muted : .text))
    left = left.inset(top: 1)
  }

  private static func tell(_ told: Numbers.Line, _ painter: inout Painter, _ line: Rect) {
    let number =
      told.count.map(painter.language.grouped) ?? (painter.language == .danish ? "under 3" : "under 3")
    let width = 8
    painter.putRight(number, line.splitLeft(width).left, told.count == nil ? .muted : .text)
    painter.put(told.phrase, line.inset(left: width + 1))
  }

  private static func told(_ wellbeing: Numbers.Wellbeing?) -> Phrase {
    guard let wellbeing else {
      return Phrase(
        da: "WHO-5 før og efter: fortælles fra fem borgere med to målinger.",
        en: "WHO-5 before and after: told from five citizens with two measurements.")
    }
    let (before, after) = (Int(wellbeing.before.rounded()), Int(wellbeing.after.rounded()))
    return Phrase(
      da: "WHO-5 i snit \(before) før og \(after) senest (\(wellbeing.people) borgere)",
      en: "WHO-5 on average \(before) before and \(after) latest (\(wellbeing.people) citizens)")
  }
}
