import Casebook
import Domain

extension PaperSheet {
  /// The numbers of *Overblik*, for a meeting: with the doctors, or with those who decide what is begun.
  static func numbers(_ overview: OverviewState, today: CivilDate, language: Language) -> PaperSheet {
    func say(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)(language) }
    func entry(_ lines: [Numbers.Line]) -> Block {
      var entry = Entry()
      for line in lines {
        let count =
          line.count.map(language.grouped) ?? say("under \(Numbers.fewest)", "under \(Numbers.fewest)")
        entry.facts.append(Fact(label: line.phrase(language).capitalizedFirst, text: count))
      }
      return .entry(entry)
    }
    let numbers = overview.numbers
    let period = overview.period.phrase(language).capitalizedFirst
    let area = overview.area ?? say("alle kommuner", "all municipalities")
    var blocks: [Block] = [.paragraph("\(period), \(area)"), entry(numbers.lines)]
    if !numbers.referrals.isEmpty {
      blocks += [.heading(say("Henvisninger fra", "Referrals from")), entry(numbers.referrals)]
      if let inTime = numbers.answeredInTime {
        let days = AgendaItem.daysToAnswer
        blocks.append(
          .paragraph(
            say(
              "\(inTime) blev kontaktet inden for \(days) dage.",
              "\(inTime) were contacted within \(days) days.")))
      }
    }
    if !overview.wishTopics.rows.isEmpty {
      var wishes = Entry()
      for row in overview.wishTopics.rows {
        wishes.facts.append(Fact(label: row.name, text: String(row.count)))
      }
      blocks += [.heading(say("Ønsker uden tilbud", "Unmet wishes")), .entry(wishes)]
    }
    return PaperSheet(
      language: language, title: say("Tal", "Numbers"), name: "", blocks: blocks,
      foot: foot("", today: today, language))
  }

  /// The answer to whoever referred.
  static func letter(_ letter: Letter, language: Language) -> PaperSheet {
    PaperSheet(
      language: language, title: Phrase(da: "Svar på henvisning", en: "Reply to a referral")(language),
      name: "",
      blocks: ([letter.referrer] + letter.paragraphs).filter { !$0.isEmpty }.map(Block.paragraph), foot: [])
  }
}
