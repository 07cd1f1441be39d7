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
    book.write(book.edits(splitting: Desks.bodil))
    #expect(book.file(karen)?.followUps.first?.done == Desks.today)
    #expect(book.file(Desks.bodil)?.followUps == [])
    #expect(book.file(Desks.bodil)?.plan.goal == "Synge og danse")
  }

  @Test("Taken apart each is what it was")
  func apart() throws {
    var book = try joined()
    let before = try self.book()
    book.write(book.edits(splitting: Desks.bodil))
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

    #expect(book.people(among: []) == [])
  }

  @Test(
    "A colleague who erases one without knowing of the other, or takes its sharing back: the other follows",
    arguments: [0, 1], [true, false])
  func erasedElsewhere(place: Int, isErased: Bool) throws {
    var here = try joined(consent: (true, true))
    var there = try Desks.casebook("b")
    let id = [Desks.bodil, karen][place]
    let other = [karen, Desks.bodil][place]
    there.add(here.ledger.operations(of: RootID(id)))
    let edits =
      isErased
      ? there.eraseEdits(id) : there.consentEdits(ofRecord: id, given: false, on: Desks.today, space: "hold")
    let arriving = there.write(edits)
    let people = here.people(among: arriving.map(\.root))
    here.take(arriving, published: [], newName: nil)
    here.write(here.edits(following: people, on: Desks.today, space: "hold"))
    if isErased {
      #expect(here.file(other) == nil && here.file(id) == nil && here.summaries.isEmpty)
    } else {
      let isShared = if case .shared = here.ledger.sharing(of: RootID(other)) { true } else { false }
      #expect(!isShared)
      // What is left here is listed, and what is written of it is kept.
      #expect(here.summaries.keys.sorted() == [other])
      let new = here.write(Names.plan, "goal", "Danse", of: other)
      #expect(!new.isEmpty && here.file(other)?.plan.goal == "Danse")
    }
  }

  @Test("An edit goes to where the value stands, and to both where both say the same")
  func byField() throws {
    var book = try joined()
    book.write(Names.citizen, "place", "4000")
    #expect(book.file(Desks.bodil)?.citizen.place == "4000")
    #expect(book.file(Desks.bodil)?.conflicts[Names.Field(Names.citizen, "place")] == nil)
    book.write(Names.citizen, "place", .nothing)
    #expect(book.file(Desks.bodil)?.citizen.place == "")
    // What is part of a talk lies with the talk, so that it is still there when they are apart again.
    book.write(Names.answer("c", "krop"), "text", "Hoften driller")
    book.write(book.edits(splitting: Desks.bodil))
    #expect(book.file(karen)?.conversations.first?.answer("krop").text == "Hoften driller")
  }

  @Test(
    "A hand-over that was asked for in either record can be accepted, and a pause ended", arguments: [0, 1])
  func handOver(place: Int) throws {
    var book = try book()
    let id = [Desks.bodil, karen][place]
    book.write(Names.care, "responsible", "staff:9", of: [karen, Desks.bodil][place])
    book.write(Casebook.edits(offering: id, to: "staff:2", by: "staff:1", on: Desks.today))
    book.write(Names.plan, "paused", "2026-11-01", of: id)
    book.write(book.edits(joiningPerson: karen, to: Desks.bodil, on: Desks.today, space: "hold"))
    book.write(Casebook.edits(accepting: Desks.bodil, by: "staff:2"))
    #expect(book.file(Desks.bodil)?.care.responsible == "staff:2")
    #expect(book.file(Desks.bodil)?.care.isOffered == false)
    #expect(book.file(Desks.bodil)?.conflicts[Names.Field(Names.care, "responsible")] == nil)
    book.write(Names.plan, "paused", .nothing)
    #expect(book.file(Desks.bodil)?.plan.pause == nil)
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

  @Test("Joined to one here and to another there, it stands on its own again when a person says so")
  func joinedTwice() throws {
    var a = try joined()
    var b = try Desks.casebook("b")
    b.add(try book().ledger.operations(of: RootID(karen)))
    b.write(Names.citizen, "name", "Else", of: "citizen:else")
    let other = b.write(b.edits(joiningPerson: karen, to: "citizen:else", on: Desks.today, space: "hold"))
    a.add(b.ledger.operations(of: RootID("citizen:else")) + other)
    a.write(a.edits(splitting: karen))
    #expect(a.summaries.keys.sorted() == [Desks.bodil, "citizen:else", karen])
  }

  @Test("A snapshot's summaries tell the same as the operations")
  func digests() throws {
    let book = try joined()
    let again = Casebook(ledger: book.ledger)
    #expect(again.summaries == book.summaries)
  }
}
