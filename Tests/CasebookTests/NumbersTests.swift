import Casebook
import Domain
import Testing

@Suite("Numbers of a period")
struct NumbersTests {
  /// So many citizens, each with a talk, a step tried three times, and a referral by a doctor.
  func summaries(_ count: Int) -> [CitizenSummary] {
    (0..<count).map { number in
      var file = CitizenFile(of: "citizen:\(number)")
      var talk = Conversation(id: "c")
      talk.date = day(1)
      talk.centre = "at synge"
      file.conversations = [talk]
      var step = Step(id: "s")
      step.stage = .welcomed
      step.visits = (0..<3).map { visit in
        var made = Visit(id: "\(visit)")
        made.stepID = "s"
        made.date = day(2 + visit * 7)
        made.companion = visit == 0 ? "Mette" : ""
        return made
      }
      file.plan.steps = [step]
      var referral = Referral(id: "r")
      referral.kind = .doctor
      referral.date = day(0)
      referral.answered = day(number == 0 ? 9 : 2)
      file.referrals = [referral]
      return CitizenSummary(of: file, isShared: true)
    }
  }

  func day(_ offset: Int) -> CivilDate { Desks.today.adding(days: offset) }

  func count(_ key: String, _ numbers: Numbers) -> Int? { numbers.all.first { $0.key == key }?.count }

  @Test("What happened in the period is counted, and what happened outside is not")
  func counted() {
    let numbers = Numbers(summaries(4), in: day(0)...day(9))
    #expect(count("citizens", numbers) == 4)
    #expect(count("conversations", numbers) == 4)
    #expect(count("first-visits", numbers) == 4)
    #expect(count("visits", numbers) == 8)
    #expect(count("accompanied-visits", numbers) == 4)
    #expect(count("came-three-times", numbers) == 0)
    #expect(count("referrals-doctor", numbers) == 4)
    #expect(numbers.answeredInTime == 3)
    #expect(count("came-three-times", Numbers(summaries(4), in: day(0)...day(30))) == 4)
  }

  @Test("A number that is too small is withheld; nothing at all is told as nothing", arguments: [1, 2])
  func withheld(people: Int) {
    let numbers = Numbers(summaries(people), in: day(0)...day(30))
    #expect(count("citizens", numbers) == nil)
    #expect(count("referrals-doctor", numbers) == nil)
    #expect(numbers.answeredInTime == nil)
    #expect(count("contacts", numbers) == 0)
  }

  /// So many citizens were referred, one by each of these.
  func referred(_ kinds: [Referral.Referrer]) -> Numbers {
    let summaries = kinds.enumerated().map { number, kind in
      var file = CitizenFile(of: "citizen:\(number)")
      var referral = Referral(id: "r")
      referral.kind = kind
      referral.date = day(0)
      file.referrals = [referral]
      return CitizenSummary(of: file, isShared: true)
    }
    return Numbers(summaries, in: day(0)...day(30))
  }

  @Test(
    "A single kind of referrer that is withheld cannot be worked out from the sum: the least of the others goes too"
  )
  func workedOut() {
    let doctors = [Referral.Referrer](repeating: .doctor, count: 5)
    let relatives = [Referral.Referrer](repeating: .relative, count: 3)
    let one = referred(doctors + relatives + [.citizen])
    #expect(count("referrals", one) == 9)
    #expect(one.referrals.map(\.count).filter { $0 != nil } == [5])
    let two = referred(doctors + relatives + [.citizen, .municipality])
    #expect(two.referrals.compactMap(\.count).sorted() == [3, 5])
    #expect(referred(doctors + relatives).referrals.compactMap(\.count).sorted() == [3, 5])
  }

  @Test("Wellbeing before and after is told from five citizens with two scores each", arguments: [4, 5])
  func wellbeing(people: Int) {
    let summaries = summaries(people).map { summary in
      var summary = summary
      summary.wellbeing = [
        .init(date: day(1), score: 40), .init(date: day(20), score: 60), .init(date: day(400), score: 0),
      ]
      return summary
    }
    let told = Numbers(summaries, in: day(0)...day(30)).wellbeing
    #expect(told?.people == (people < 5 ? nil : 5))
    #expect(told?.before == (people < 5 ? nil : 40) && told?.after == (people < 5 ? nil : 60))
  }

  @Test(
    "Periods are whole months, quarters and years, also over the turn of a year",
    arguments: [
      ("2026-01-15", ReportPeriod.lastMonth, "2025-12-01", "2025-12-31"),
      ("2026-11-22", .month, "2026-11-01", "2026-11-30"), ("2026-12-31", .month, "2026-12-01", "2026-12-31"),
      ("2026-11-22", .quarter, "2026-10-01", "2026-12-31"),
      ("2026-02-01", .lastQuarter, "2025-10-01", "2025-12-31"),
      ("2028-02-10", .month, "2028-02-01", "2028-02-29"),
      ("2026-11-22", .year, "2026-01-01", "2026-12-31"),
      ("2026-11-22", .lastYear, "2025-01-01", "2025-12-31"),
    ])
  func periods(today: String, period: ReportPeriod, from: String, to: String) throws {
    let days = period.days(seenFrom: try #require(CivilDate(iso: today)))
    #expect(days.lowerBound.iso == from && days.upperBound.iso == to)
  }
}
