import Casebook
import Domain
import Journal
import Testing

@Suite("CitizenFile")
struct CitizenFileTests {
  let bodil = Desks.bodil

  @Test("Every field of every record comes back as it was written")
  func everyField() throws {
    var book = try Desks.casebook("a")
    var expected = CitizenFile(of: bodil)
    expected.citizen.name = "Bodil Ærø"
    expected.citizen.phone = "12 34 56 78"
    expected.citizen.address = "Parkvej 4"
    expected.citizen.place = "4130"
    expected.citizen.area = "Viby"
    expected.citizen.mobility = "rollator"
    expected.citizen.language = "tysk"
    expected.citizen.contactWishes = "ikke før ti"
    expected.citizen.refusesCalls = true
    expected.citizen.died = Desks.today
    expected.citizen.consentUntil = Desks.today.adding(days: 300)
    expected.care.responsible = "staff:1"
    expected.care.offeredTo = "staff:2"
    expected.care.offeredBy = "staff:1"
    expected.care.offeredOn = Desks.today
    expected.care.declinedBy = "staff:3"
    var consent = Consent(id: "k1")
    consent.audience = .relative
    consent.name = "datteren"
    consent.what = "at hun synger igen"
    consent.given = Desks.today
    consent.until = Desks.today.adding(days: 90)
    consent.withdrawn = Desks.today.adding(days: 9)
    expected.consents = [consent]
    expected.lastTouched = Desks.now.inDenmark.date
    expected.citizen.note = "går med rollator\nring om formiddagen"
    expected.citizen.consent = false
    expected.citizen.consentDate = Desks.today
    var conversation = Conversation(id: "c1")
    conversation.date = Desks.today
    conversation.place = "Havehuset"
    conversation.templateID = "vejviser-1"
    conversation.centre = "at synge"
    conversation.participants = "datteren"
    conversation.minutes = 60
    conversation.strengths = "bage"
    conversation.contribution = "kage til kaffen"
    conversation.signed = Desks.today
    conversation.signedBy = "Bodil"
    conversation.signedContent = "0123456789abcdef"
    var answer = SegmentAnswer()
    answer.text = "Køkkenet er stille"
    answer.importance = 3
    answer.now = 2
    answer.wanted = 10
    conversation.answers = ["hverdag": answer]
    expected.conversations = [conversation]
    var step = Step(id: "s1")
    step.what = "Koret"
    step.communityID = "community:kor"
    step.place = "Kirken"
    step.date = Desks.today
    step.time = TimeOfDay(hour: 9, minute: 30)
    step.transport = "bus 212"
    step.companion = "Mette"
    step.host = "Inger"
    step.agreed = "vi mødes ved døren"
    step.stage = .shown
    step.outcome = .comesAgain
    step.next = "blive i koret"
    step.course.kind = .accompaniment
    step.course.visits = 4
    step.course.until = Desks.today.adding(days: 60)
    step.course.then = "går selv"
    step.course.isSettled = true
    var visit = Visit(id: "v1")
    visit.stepID = "s1"
    visit.date = Desks.today
    visit.outcome = .didNotCome
    visit.companion = "Mette"
    step.visits = [visit]
    var pause = Pause()
    pause.since = Desks.today
    pause.until = Desks.today.adding(days: 14)
    pause.reason = .grief
    pause.note = "søsteren døde"
    expected.plan.pause = pause
    expected.plan.ended = Desks.today.adding(days: 100)
    expected.plan.goal = "Synge igen"
    expected.plan.agreedWith = "datteren"
    expected.plan.reviewDate = Desks.today.adding(days: 28)
    expected.plan.steps = [step]
    var followUp = FollowUp(id: "f1")
    followUp.kind = .visit
    followUp.due = Desks.today.adding(days: 7)
    followUp.note = "hvordan gik det"
    followUp.done = Desks.today.adding(days: 8)
    followUp.tries = [Desks.today, Desks.today.adding(days: 1)]
    followUp.who = "staff:2"
    expected.followUps = [followUp]
    var referral = Referral(id: "r1")
    referral.sourceID = "17"
    referral.referrer = "Lægehuset"
    referral.reason = "alene"
    referral.date = Desks.today
    referral.answered = Desks.today.adding(days: 1)
    referral.kind = .nurse
    referral.wishes = "kom forbi"
    referral.replied = Desks.today.adding(days: 2)
    expected.referrals = [referral]
    book.write(Edits.all(of: expected))
    #expect(book.file(bodil) == expected)

    // Another device that gets them in any order reads the same.
    var other = try Desks.casebook("b")
    other.add(book.ledger.operations(of: RootID(bodil)).reversed())
    #expect(other.file(bodil) == expected)
  }

  @Test("Enumerations come back in every case")
  func cases() throws {
    var book = try Desks.casebook("a")
    for outcome in Outcome.allCases {
      book.write(Names.step("s"), "outcome", .text(outcome.rawValue))
      #expect(book.file(bodil)?.plan.steps.first?.outcome == outcome)
    }
    for stage in Signposting.allCases {
      book.write(Names.step("s"), "stage", .text(stage.rawValue))
      #expect(book.file(bodil)?.plan.steps.first?.stage == stage)
    }
    for kind in FollowUp.Kind.allCases {
      book.write(Names.followUp("f"), "kind", .text(kind.rawValue))
      #expect(book.file(bodil)?.followUps.first?.kind == kind)
    }
    for consent in [true, false] {
      book.write(Names.citizen, "consent", .flag(consent))
      #expect(book.file(bodil)?.citizen.consent == consent)
    }
  }

  @Test("A value of a kind that this version does not know reads as if it were not there")
  func unknownValues() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.citizen, "consent", "måske")
    book.write(Names.citizen, "phone", 12_345_678)
    book.write(Names.step("s"), "what", "Koret")
    book.write(Names.step("s"), "outcome", "teleported")
    book.write(Names.step("s"), "stage", "arrived")
    book.write(Names.step("s"), "date", "31. februar")
    book.write(Names.step("s"), "time", "25:00")
    book.write(Names.followUp("f"), "kind", "letter")
    book.write(Names.conversation("c"), "date", "2026-11-22")
    book.write(Names.answer("c", "krop"), "importance", 17)
    book.write(Names.answer("c", "hverdag"), "importance", -4)
    book.write(Names.answer("c", "bolig"), "importance", "2")
    book.write("ny-slags:x", "felt", ["liste": [1, 2]])
    book.write("plan:2", "goal", "noget andet")
    let file = try #require(book.file(bodil))
    #expect(file.citizen.consent == nil)
    #expect(file.citizen.phone == "")
    let step = try #require(file.plan.steps.first)
    #expect(step.outcome == nil && step.stage == .ready && step.date == nil && step.time == nil)
    #expect(file.followUps.first?.kind == .call)
    let answers = try #require(file.conversations.first?.answers)
    #expect(answers["krop"]?.importance == 3)
    #expect(answers["hverdag"] == nil)
    #expect(answers["bolig"] == nil)
    #expect(file.plan.goal == "")
  }

  @Test("Steps are in order of date and time, then in the order added; those without a date last")
  func stepOrder() throws {
    var book = try Desks.casebook("a")
    func add(_ id: String, _ date: String?, _ time: String? = nil) {
      book.write(Names.step(id), "what", .text(id))
      if let date { book.write(Names.step(id), "date", .text(date)) }
      if let time { book.write(Names.step(id), "time", .text(time)) }
    }
    add("z1", nil)
    add("a2", nil)
    add("c", "2026-12-01", "10:00")
    add("b", "2026-12-01", "09:30")
    add("d", "2026-11-01")
    add("e", "2026-12-01")
    #expect(book.file(bodil)?.plan.steps.map(\.id) == ["d", "e", "b", "c", "z1", "a2"])
    book.write(Names.step("z1"), "date", "2026-10-01")
    #expect(book.file(bodil)?.plan.steps.map(\.id) == ["z1", "d", "e", "b", "c", "a2"])
  }

  @Test("The newest conversation stands first; of two on one day the later begun; one without a date last")
  func conversationOrder() throws {
    var book = try Desks.casebook("a")
    for (id, date) in [("a", "2026-11-01"), ("b", "2026-11-22"), ("c", "2026-11-22"), ("d", "2025-01-01")] {
      book.write(Names.conversation(id), "date", .text(date))
      book.write(Names.conversation(id), "centre", "ord")
    }
    book.write(Names.conversation("e"), "centre", "uden dato")
    #expect(book.file(bodil)?.conversations.map(\.id) == ["c", "b", "a", "d", "e"])
  }

  @Test("What is removed is gone from the file, its words stay for whoever takes that back")
  func removed() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.step("s"), "what", "Koret")
    book.write(Names.followUp("f"), "note", "ring")
    book.write(Names.referral("r"), "referrer", "lægen")
    book.write(Names.conversation("c"), "centre", "synge")
    book.write(Names.answer("c", "krop"), "text", "ondt")
    let before = book.file(bodil)
    let records = [Names.step("s"), Names.followUp("f"), Names.referral("r"), Names.conversation("c")]
    for record in records { book.write(record, Names.removed, true) }
    let empty = try #require(book.file(bodil))
    #expect(empty.plan.steps.isEmpty && empty.followUps.isEmpty && empty.referrals.isEmpty)
    #expect(empty.conversations.isEmpty)
    for record in records { book.write(record, Names.removed, .nothing) }
    #expect(book.file(bodil) == before)
  }

  @Test("A record of which every value was taken back is not there")
  func takenBack() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.step("s"), "what", "K")
    book.write(Names.step("s"), "what", .nothing)
    #expect(book.file(bodil)?.plan.steps == [])
    book.write(Names.citizen, "name", .nothing)
    #expect(book.file(bodil) == nil)
    #expect(book.summaries.isEmpty)
  }

  @Test("A conversation in which nothing is said any more is not listed")
  func emptyConversation() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.conversation("c"), "date", "2026-11-22")
    book.write(Names.answer("c", "krop"), "text", "x")
    #expect(book.file(bodil)?.conversations.count == 1)
    book.write(Names.answer("c", "krop"), "text", .nothing)
    #expect(book.file(bodil)?.conversations == [])
  }

  @Test("An answer whose conversation is not there is kept, and shown when it comes")
  func lateConversation() throws {
    var writer = try Desks.casebook("a")
    let conversation = writer.write(Names.conversation("c"), "date", "2026-11-22")
    let answer = writer.write(Names.answer("c", "krop"), "text", "ondt")
    var reader = try Desks.casebook("b")
    reader.add(answer)
    #expect(reader.file(bodil)?.conversations.isEmpty != false)
    reader.add(conversation)
    #expect(reader.file(bodil)?.conversations.first?.answer("krop").text == "ondt")
  }

  @Test("A referral may carry colons in its name, as a source's own number may")
  func referralWithColons() throws {
    var book = try Desks.casebook("a")
    book.write(Names.referral("kommune:2026:17"), "referrer", "lægen")
    #expect(book.file(bodil)?.referrals.map(\.id) == ["kommune:2026:17"])
    #expect(book.file(bodil)?.referrals.first?.referrer == "lægen")
  }
}

extension CitizenFile {
  /// A file in which nothing stands.
  init(of id: String) {
    let nobody = RootState.nothing(of: id)
    self.init(id: id, state: nobody.state, own: [nobody.device])
  }
}
