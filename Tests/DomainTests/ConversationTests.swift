import Testing

@testable import Domain

@Suite("Conversation")
struct ConversationTests {
  private func talk() -> Conversation {
    var talk = Conversation(id: "c")
    talk.centre = "At synge"
    talk.answers["krop"] = SegmentAnswer(text: "Knæet", importance: 2, now: 4, wanted: 8)
    talk.answers["hverdag"] = SegmentAnswer(text: "Stille", importance: 0)
    talk.strengths = "Bage"
    talk.contribution = "Kage til kaffen"
    return talk
  }

  @Test("What is read back is what was said, in the wheel's order, and nothing else")
  func spoken() {
    let parts = talk().spoken(on: .standard)
    #expect(parts.map(\.text) == ["At synge", "Stille", "Knæet", "Bage", "Kage til kaffen"])
    #expect(parts[2].title.danish == "Krop og helbred")
    #expect(parts[2].told?.danish == "Det fylder meget. Nu er det 4 af 10. Ønsket er 8.")
    #expect(parts[1].told == nil)
    #expect(Conversation(id: "c").spoken(on: .standard).isEmpty)
  }

  @Test("An answer that the wheel has no segment for is read back all the same")
  func unknownSegment() {
    var talk = Conversation(id: "c")
    talk.answers["kunst"] = SegmentAnswer(text: "Male", importance: 0)
    #expect(talk.spoken(on: .standard).map(\.text) == ["Male"])
  }

  @Test("Approved as it stands; a later change shows, and is gone when it is taken back")
  func signed() {
    var talk = talk()
    #expect(!talk.isChangedSinceSigned)
    talk.signed = CivilDate(iso: "2026-11-22")
    talk.signedContent = talk.fingerprint
    #expect(!talk.isChangedSinceSigned)
    // Where it took place is no part of what was said.
    talk.place = "Havehuset"
    #expect(!talk.isChangedSinceSigned)
    let changes: [(inout Conversation) -> Void] = [
      { $0.centre += "." }, { $0.strengths = "" }, { $0.contribution += "r" },
      { $0.answers["krop"]?.now = 5 },
      { $0.answers["krop"]?.importance = 3 },
      { $0.answers["bolig"] = SegmentAnswer(text: "x", importance: 0) },
    ]
    for change in changes {
      var changed = talk
      change(&changed)
      #expect(changed.isChangedSinceSigned)
      #expect(changed.fingerprint != talk.fingerprint)
    }
    talk.answers["bolig"] = SegmentAnswer()
    #expect(!talk.isChangedSinceSigned)
  }

  @Test("For what is a matter of life there is what to do at once, and for nothing else")
  func urgent() {
    for topic in HardTopic.allCases {
      #expect(topic.urgent.isEmpty == (topic != .notWantingToLive))
      #expect(topic.prompts.count >= 4)
    }
    let told = HardTopic.notWantingToLive.urgent.map(\.danish).joined()
    #expect(told.contains("112") && told.contains("70\u{A0}201\u{A0}201") && told.contains("læge"))
  }
}

extension SegmentAnswer {
  fileprivate init(text: String, importance: Int, now: Int? = nil, wanted: Int? = nil) {
    self.init()
    self.text = text
    self.importance = importance
    self.now = now
    self.wanted = wanted
  }
}
