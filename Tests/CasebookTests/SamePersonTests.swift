import Casebook
import Domain
import Journal
import Testing

@Suite("Two records of one person")
struct SamePersonTests {
  let karen = "citizen:karen"

  /// Bodil with a goal and a step, and the same woman once more as Karen, with a talk.
  func book(consent: (Bool?, Bool?) = (nil, nil)) throws -> Casebook {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.citizen, "phone", "12 34 56 78")
    book.write(Names.plan, "goal", "Synge igen")
    book.write(Names.step("s"), "what", "Koret")
    book.write(Names.citizen, "name", "Bodil K.", of: karen)
    book.write(Names.citizen, "phone", "+45 12345678", of: karen)
    book.write(Names.citizen, "place", "4130", of: karen)
    book.write(Names.conversation("c"), "centre", "at synge", of: karen)
    book.write(Names.followUp("f"), "due", "2026-11-22", of: karen)
    for (id, given) in [(Desks.bodil, consent.0), (karen, consent.1)] where given != nil {
      book.write(book.consentEdits(id, given: given, on: Desks.today, space: "hold"))
    }
    return book
  }

  func joined(consent: (Bool?, Bool?) = (nil, nil)) throws -> Casebook {
    var book = try book(consent: consent)
    book.write(book.edits(joiningPerson: karen, to: Desks.bodil, on: Desks.today, space: "hold"))
    return book
  }

  @Test("They are found by the phone number, however it is written")
  func likely() throws {
    let book = try book()
    #expect(book.likely(sameAs: Desks.bodil).map(\.id) == [karen])
    #expect(book.likely(sameAs: karen).map(\.id) == [Desks.bodil])
  }

  @Test("Joined they are one: all steps, talks and calls of both, in lists once")
  func one() throws {
    let book = try joined()
    let file = try #require(book.file(Desks.bodil))
    #expect(file.plan.steps.map(\.what) == ["Koret"])
    #expect(file.conversations.map(\.centre) == ["at synge"])
    #expect(file.followUps.count == 1)
    #expect(file.citizen.place == "4130")
    #expect(book.summaries.keys.sorted() == [Desks.bodil])
    #expect(book.summaries[Desks.bodil]?.agenda.count == 1)
    // Whoever has the other open sees the same.
    #expect(book.file(karen) == file)
  }

  @Test("Where they differ both stand side by side, until a person chooses")
  func differ() throws {
    var book = try joined()
    let name = Names.Field(Names.citizen, "name")
    #expect(book.file(Desks.bodil)?.conflicts[name] != nil)
    #expect(Set(book.versions(Desks.bodil, name).compactMap(\.value.text)) == ["Bodil", "Bodil K."])
    book.write(book.choosing("Bodil K.", everywhere: Desks.bodil, name))
    #expect(book.file(Desks.bodil)?.citizen.name == "Bodil K.")
    #expect(book.file(Desks.bodil)?.conflicts[name] == nil)
  }

  @Test("What is written of either goes to the record that it belongs to")
  func written() throws {
    var book = try joined()
    book.write(Names.followUp("f"), "done", "2026-11-22")
    book.write(Names.plan, "goal", "Synge og danse")
    #expect(book.file(Desks.bodil)?.followUps.first?.done == Desks.today)
    book.write(book.edits(separatingPerson: Desks.bodil))
    #expect(book.file(karen)?.followUps.first?.done == Desks.today)
    #expect(book.file(Desks.bodil)?.followUps == [])
    #expect(book.file(Desks.bodil)?.plan.goal == "Synge og danse")
  }

  @Test("Taken apart each is what it was")
  func apart() throws {
    var book = try joined()
    let before = try self.book()
    book.write(book.edits(separatingPerson: Desks.bodil))
    #expect(book.summaries.keys.sorted() == [Desks.bodil, karen])
    for id in [Desks.bodil, karen] {
      #expect(book.file(id)?.citizen.name == before.file(id)?.citizen.name)
      #expect(book.file(id)?.plan == before.file(id)?.plan)
      #expect(book.file(id)?.conversations == before.file(id)?.conversations)
    }
  }

  @Test(
    "The stricter consent holds for both",
    arguments: [(true, true, true), (true, false, false), (false, true, false)])
  func strictest(one: Bool, other: Bool, expected: Bool) throws {
    let book = try joined(consent: (one, other))
    for id in [Desks.bodil, karen] {
      let isShared = if case .shared = book.ledger.sharing(of: RootID(id)) { true } else { false }
      #expect(isShared == expected)
    }
    #expect(book.file(Desks.bodil)?.citizen.consent == expected)
  }

  @Test("Somebody never asked is not shared because another was")
  func neverAsked() throws {
    let book = try joined(consent: (true, nil))
    for id in [Desks.bodil, karen] {
      let isShared = if case .shared = book.ledger.sharing(of: RootID(id)) { true } else { false }
      #expect(!isShared)
    }
  }

  @Test("Erasing one erases both, also where only one was known to be erased")
  func erased() throws {
    var book = try joined()
    book.write(book.eraseEdits(Desks.bodil))
    #expect(book.summaries.isEmpty)
    #expect(book.file(Desks.bodil) == nil && book.file(karen) == nil)

    // A colleague erased the one without knowing of the other.
    var here = try joined()
    here.write([.erase(RootID(Desks.bodil), from: [])])
    #expect(here.file(karen)?.citizen.name == "Bodil K.")
    here.write(here.erasuresDue)
    #expect(here.file(karen) == nil && here.summaries.isEmpty)
  }

  @Test("Two devices that join them either way round show one and the same")
  func ring() throws {
    var a = try joined()
    var b = try Desks.casebook("b")
    b.add(try book().ledger.operations(of: RootID(Desks.bodil)))
    b.add(try book().ledger.operations(of: RootID(karen)))
    let other = b.write(b.edits(joiningPerson: Desks.bodil, to: karen, on: Desks.today, space: "hold"))
    a.add(other)
    b.add(a.ledger.operations(of: RootID(karen)))
    #expect(a.summaries.keys.sorted() == b.summaries.keys.sorted())
    #expect(a.summaries.count == 1)
    #expect(a.file(Desks.bodil)?.citizen.id == b.file(karen)?.citizen.id)
  }

  @Test("A snapshot's summaries tell the same as the operations")
  func digests() throws {
    let book = try joined()
    let again = Casebook(ledger: book.ledger)
    #expect(again.summaries == book.summaries)
  }
}
