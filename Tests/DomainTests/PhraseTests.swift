import Testing

@testable import Domain

@Suite("Phrase")
struct PhraseTests {
  @Test("A phrase speaks each language")
  func languages() {
    let phrase = Phrase(da: "i dag", en: "today")
    #expect(phrase(.danish) == "i dag")
    #expect(phrase(.english) == "today")
    #expect(Phrase(same: "Viby")(.english) == "Viby")
    #expect(Language(rawValue: "da") == .danish)
    #expect(Language(rawValue: "en") == .english)
  }

  @Test("Outcomes are told apart without colour, and stages have names of their own")
  func signs() {
    #expect(Set(Outcome.allCases.map(\.sign)).count == Outcome.allCases.count)
    #expect(Set(Outcome.allCases.map(\.phrase)).count == Outcome.allCases.count)
    #expect(Set(Signposting.allCases.map(\.phrase)).count == Signposting.allCases.count)
  }

  @Test(
    "Numbers are read in thousands",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1.000"), (100_478, "100.478"), (1_234_567, "1.234.567"),
      (-100, "-100"), (-1000, "-1.000"),
    ])
  func grouped(number: Int, told: String) {
    #expect(Language.danish.grouped(number) == told)
    #expect(Language.english.grouped(number) == told.replacing(".", with: ","))
  }

  @Test("A plan in which something stands is not empty")
  func emptyPlan() {
    var plan = Plan()
    #expect(plan.isEmpty)
    plan.agreedWith = "datteren"
    #expect(!plan.isEmpty)
  }

  @Test("A conversation is empty until something is said in it")
  func emptyConversation() {
    var conversation = Conversation(id: "a")
    conversation.date = CivilDate(dayNumber: 1)
    #expect(conversation.isEmpty)
    conversation.answers["hverdag"] = SegmentAnswer()
    #expect(conversation.isEmpty)
    conversation.answers["hverdag"]?.importance = 1
    #expect(!conversation.isEmpty)
    #expect(conversation.answer("krop") == SegmentAnswer())
  }
}
