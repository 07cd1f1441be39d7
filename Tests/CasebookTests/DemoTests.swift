import Casebook
import Domain
import Journal
import Testing

@Suite("The demonstration")
struct DemoTests {
  /// A casebook with the made-up citizens.
  func book(today: CivilDate = Desks.today) throws -> Casebook {
    var book = try Desks.casebook("demo")
    book.write(DemoCitizens.edits(today: today, space: "hold") { _, _ in nil })
    return book
  }

  @Test("Five citizens in different stages, each with a name, a goal and something that waits or was tried")
  func citizens() throws {
    let book = try book()
    #expect(book.summaries.count == 5)
    #expect(Set(book.summaries.values.map(\.name)).count == 5)
    for summary in book.summaries.values {
      #expect(!summary.name.isEmpty)
      #expect(!summary.agenda.isEmpty || summary.stepsTried > 0)
    }
    #expect(Set(book.summaries.values.map { "\($0.steps)/\($0.stepsTried)" }).count >= 3)
  }

  @Test("One whose consent is not given is not shared")
  func consent() throws {
    let book = try book()
    for (id, summary) in book.summaries {
      #expect(summary.isShared == (book.file(id)?.citizen.consent == true))
    }
  }

  @Test("Every answer belongs to a segment of the wheel")
  func answers() throws {
    let keys = Set(WheelTemplate.standard.segments.map(\.key))
    let book = try book()
    for id in book.summaries.keys {
      let file = try #require(book.file(id))
      for conversation in file.conversations { #expect(keys.isSuperset(of: conversation.answers.keys)) }
      #expect(file.conversations.allSatisfy { $0.date != nil && !$0.isEmpty })
      #expect(file.conflicts == [:])
    }
  }

  @Test("One of them has tried WHO-5 and T-ILS twice, and knows what she is good at")
  func talks() throws {
    let book = try book()
    let file = try #require(book.file("citizen:demo0"))
    for measure in Measure.allCases {
      let scores = file.measurements.filter { $0.measure == measure }.map(\.score)
      #expect(scores.count == 2 && !scores.contains(nil))
    }
    #expect(file.conversations.first?.strengths.isEmpty == false)
    #expect(file.stars.first.map { star in file.plan.steps.contains { $0.id == star.step } } == true)
  }

  @Test("The demonstration is fresh on any day")
  func fresh() throws {
    for day in [0, 20_000, 20_879, 30_000] {
      let today = CivilDate(dayNumber: day)
      let agenda = try book(today: today).summaries.values.flatMap(\.agenda)
      #expect(agenda.contains { $0.date >= today })
    }
  }
}
