import Domain
import Journal
import Testing

@testable import Casebook

@Suite("What conversations leave behind")
struct TalkRecordsTests {
  let bodil = Desks.bodil

  private func wheel(_ extra: String = "") throws -> WheelTemplate {
    try WheelTemplate("navn = Solby\nmidte = Midt\n[Hverdag]\n[Kunst]\n[Krop]\n\(extra)", file: "wheel")
  }

  @Test("Scores, strengths, contribution, who and how long come back as they were written")
  func fields() throws {
    var book = try Desks.casebook("a")
    let record = Names.conversation("c")
    for (field, text) in [
      ("strengths", "bage"), ("contribution", "kage"), ("participants", "datteren"), ("date", "2026-11-22"),
    ] {
      book.write(record, field, .text(text))
    }
    book.write(record, "minutes", 75)
    book.write(Names.answer("c", "krop"), "now", 0)
    book.write(Names.answer("c", "krop"), "wanted", 17)
    let talk = try #require(book.file(bodil)?.conversations.first)
    #expect(talk.strengths == "bage" && talk.contribution == "kage" && talk.participants == "datteren")
    #expect(talk.minutes == 75)
    #expect(talk.answer("krop").now == 0 && talk.answer("krop").wanted == 10)
    #expect(talk.hasScores)
  }

  @Test("A conversation keeps the wheel it was filled in with, on every device, whatever the file says later")
  func ownWheel() throws {
    var book = try Desks.casebook("a")
    let (old, new) = (try wheel(), try wheel("[Bolig]"))
    #expect(old.id != new.id)
    book.write(book.edits(beginning: "c1", of: bodil, on: Desks.today, with: old))
    book.write(Names.answer("c1", "kunst"), "text", "male")
    book.write(book.edits(beginning: "c2", of: bodil, on: Desks.today.adding(days: 7), with: new))
    book.write(Names.conversation("c2"), "centre", "synge")
    var other = try Desks.casebook("b")
    other.add(book.ledger.operations(of: RootID(bodil)).reversed())
    for file in [book.file(bodil), other.file(bodil)] {
      let file = try #require(file)
      #expect(file.conversations.map(\.id) == ["c2", "c1"])
      #expect(file.conversations.map { file.wheel(of: $0) } == [new, old])
    }
  }

  @Test("A wheel is written once for each citizen, the standard one never")
  func once() throws {
    var book = try Desks.casebook("a")
    let own = try wheel()
    #expect(book.edits(beginning: "c1", of: bodil, on: Desks.today, with: own).count == 3)
    book.write(book.edits(beginning: "c1", of: bodil, on: Desks.today, with: own))
    #expect(book.edits(beginning: "c2", of: bodil, on: Desks.today, with: own).count == 2)
    #expect(book.edits(beginning: "c3", of: bodil, on: Desks.today, with: .standard).count == 2)
  }

  @Test("The wheel is erased with the citizen")
  func erased() throws {
    var book = try Desks.casebook("a")
    let own = try wheel()
    book.write(book.edits(beginning: "c1", of: bodil, on: Desks.today, with: own))
    book.write(Names.conversation("c1"), "centre", "synge")
    book.write(book.eraseEdits(bodil))
    #expect(book.file(bodil) == nil)
    #expect(book.ledger.operations(of: RootID(bodil)).allSatisfy { $0.content.value.text != own.text })
  }

  @Test("Two devices that approved different things have one approval again when one approves anew")
  func twoApprovals() throws {
    var (book, other) = (try Desks.casebook("a"), try Desks.casebook("b"))
    book.write(Names.conversation("c"), "centre", "synge")
    other.add(book.ledger.operations(of: RootID(bodil)))
    other.write(Names.answer("c", "krop"), "text", "ondt")
    let here = try #require(book.file(bodil)?.conversations.first)
    book.write(book.edits(signing: here, of: bodil, on: Desks.today, with: "Bodil"))
    let there = try #require(other.file(bodil)?.conversations.first)
    other.write(other.edits(signing: there, of: bodil, on: Desks.today, with: "datteren"))
    book.add(other.ledger.operations(of: RootID(bodil)))
    #expect(book.file(bodil)?.conflicts.isEmpty == false)
    let talk = try #require(book.file(bodil)?.conversations.first)
    book.write(book.edits(signing: talk, of: bodil, on: Desks.today, with: "begge"))
    #expect(book.file(bodil)?.conflicts.isEmpty == true)
    #expect(book.file(bodil)?.conversations.first?.isChangedSinceSigned == false)
  }

  @Test("Two devices that begin with the same wheel make the same record, and no conflict")
  func sameRecord() throws {
    var (book, other) = (try Desks.casebook("a"), try Desks.casebook("b"))
    let own = try wheel()
    book.write(book.edits(beginning: "c1", of: bodil, on: Desks.today, with: own))
    other.write(other.edits(beginning: "c2", of: bodil, on: Desks.today, with: own))
    book.write(Names.conversation("c1"), "centre", "synge")
    book.add(other.ledger.operations(of: RootID(bodil)))
    #expect(book.file(bodil)?.conflicts.isEmpty == true)
    #expect(book.file(bodil)?.wheelTexts.count == 1)
  }

  @Test("Old conversations, and those of a wheel that never came, are drawn with every answer in its place")
  func unknownWheel() throws {
    var book = try Desks.casebook("a")
    book.write(Names.conversation("old"), "centre", "synge")
    book.write(Names.conversation("new"), "template", "solby-123")
    book.write(Names.answer("new", "kunst"), "text", "male")
    let file = try #require(book.file(bodil))
    let (old, new) = (
      try #require(file.conversations.first { $0.id == "old" }),
      try #require(file.conversations.first { $0.id == "new" })
    )
    #expect(file.wheel(of: old) == .standard)
    #expect(file.wheel(of: new).segments.contains { $0.key == "kunst" })
  }

  @Test("A wheel alone is no citizen")
  func wheelAlone() throws {
    var book = try Desks.casebook("a")
    book.write(book.edits(beginning: "c1", of: bodil, on: Desks.today, with: try wheel()))
    #expect(book.file(bodil) == nil)
  }

  @Test("Measures are read with the day of their conversation, or their own; the oldest first")
  func measures() throws {
    var book = try Desks.casebook("a")
    book.write(Names.conversation("c"), "date", .text(Desks.today.iso))
    book.write(Names.conversation("c"), "centre", "synge")
    for item in 1...5 { book.write(Names.measure(.who5, "c"), String(item), .integer(item == 1 ? 9 : 3)) }
    let earlier = Desks.today.adding(days: -30)
    for item in 1...3 {
      book.write(Names.measure(.tils, Measurement.id(on: earlier)), String(item), .integer(item))
    }
    let file = try #require(book.file(bodil))
    #expect(file.measurements.map(\.measure) == [.tils, .who5])
    #expect(file.measurements.map(\.date) == [earlier, Desks.today])
    #expect(file.measurements[0].score == 6)
    // Nine is no answer.
    #expect(file.measurements[1].items == [nil, 3, 3, 3, 3] && file.measurements[1].score == nil)
    let talk = try #require(file.conversations.first)
    #expect(file.measurement(.who5, of: talk)?.id == "c")
    #expect(file.measurement(.tils, of: talk) == nil)
    book.write(Names.conversation("c"), Names.removed, true)
    #expect(book.file(bodil)?.measurements.map(\.measure) == [.tils])
  }

  @Test("A step's star is kept for each moment on its own")
  func stars() throws {
    var book = try Desks.casebook("a")
    book.write(Names.step("s"), "what", "Koret")
    for moment in Star.Moment.allCases { book.write(Names.star("s", moment), "vil", .text(moment.rawValue)) }
    book.write(Names.star("s", .before), "kan", "synge")
    book.write("star:s:yesterday", "vil", "ukendt")
    let stars = try #require(book.file(bodil)?.stars)
    #expect(Set(stars.map(\.moment)) == Set(Star.Moment.allCases) && stars.count == 3)
    #expect(stars.first { $0.moment == .before }?.texts == ["vil": "before", "kan": "synge"])
  }

  @Test("An approval stands with its day and whom it was read to, until it is taken back")
  func signed() throws {
    var book = try Desks.casebook("a")
    book.write(Names.conversation("c"), "centre", "synge")
    let talk = try #require(book.file(bodil)?.conversations.first)
    book.write(book.edits(signing: talk, of: bodil, on: Desks.today, with: "Bodil"))
    let signed = try #require(book.file(bodil)?.conversations.first)
    #expect(signed.signed == Desks.today && signed.signedBy == "Bodil" && !signed.isChangedSinceSigned)
    book.write(Names.answer("c", "krop"), "text", "ondt")
    #expect(book.file(bodil)?.conversations.first?.isChangedSinceSigned == true)
    book.write(book.edits(signing: signed, of: bodil, on: nil, with: ""))
    #expect(book.file(bodil)?.conversations.first?.signed == nil)
  }
}
