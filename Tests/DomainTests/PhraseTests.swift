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
