import Casebook
import Domain
import Journal
import Testing

@Suite("Consent")
struct ConsentTests {
  let bodil = Desks.bodil
  var root: RootID { RootID(bodil) }

  func book() throws -> Casebook {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    return book
  }

  func answer(_ given: Bool?, _ book: inout Casebook) -> [Operation] {
    book.write(book.consentEdits(bodil, given: given, on: Desks.today, space: "hold"))
  }

  @Test("Nothing is shared until the citizen has said yes, whatever is written")
  func notAsked() throws {
    var book = try book()
    #expect(book.ledger.sharing(of: root) == .here)
    #expect(book.summaries[bodil]?.isShared == false)
    _ = answer(false, &book)
    #expect(book.ledger.sharing(of: root) == .here)
    #expect(book.file(bodil)?.citizen.consent == false)
    #expect(book.file(bodil)?.citizen.consentDate == Desks.today)
    #expect(book.ledger.operations(of: root).allSatisfy { !$0.content.record.isEmpty })
  }

  @Test("A yes makes the share operation; the same yes again makes nothing")
  func yes() throws {
    var book = try book()
    let operations = answer(true, &book)
    #expect(operations.contains { $0.content.record.isEmpty && $0.content.field == "share" })
    #expect(book.ledger.sharing(of: root) == .shared(space: "hold"))
    #expect(book.summaries[bodil]?.isShared == true)
    #expect(book.file(bodil)?.citizen.consent == true)
    #expect(answer(true, &book).isEmpty)
  }

  @Test("A consent with an end runs out on the day after it, and holds again when it is given anew")
  func runsOut() throws {
    var book = try book()
    _ = answer(true, &book)
    #expect(book.ranOut(by: Desks.today.adding(days: 9_000)).isEmpty)
    book.write(Names.citizen, "consent-until", .text(Desks.today.iso))
    #expect(book.ranOut(by: Desks.today).isEmpty)
    #expect(book.ranOut(by: Desks.today.adding(days: 1)) == [root])
    // Nothing that colleagues have is taken from them by a clock.
    #expect(book.ledger.sharing(of: root) == .shared(space: "hold"))
    book.write(Names.citizen, "consent-until", .text(Desks.today.adding(days: 365).iso))
    #expect(book.ranOut(by: Desks.today.adding(days: 1)).isEmpty)
    // One that was taken back has nothing left to run out.
    book.write(Names.citizen, "consent-until", .text(Desks.today.iso))
    _ = answer(false, &book)
    #expect(book.ranOut(by: Desks.today.adding(days: 1)).isEmpty)
  }

  @Test("A no after a yes withdraws, and this device keeps the file", arguments: [false, nil])
  func withdrawal(given: Bool?) throws {
    var book = try book()
    _ = answer(true, &book)
    _ = answer(given, &book)
    #expect(book.ledger.sharing(of: root) == .withdrawn(keeper: book.ledger.device))
    #expect(book.summaries[bodil]?.isShared == false)
    #expect(book.file(bodil)?.citizen.consent == given)
    #expect((book.file(bodil)?.citizen.consentDate == nil) == (given == nil))
    // And a new yes shares again.
    _ = answer(true, &book)
    #expect(book.ledger.sharing(of: root) == .shared(space: "hold"))
  }

  @Test("A no from a colleague's device reaches this one, which writes no more")
  func withdrawnElsewhere() throws {
    var a = try book()
    _ = answer(true, &a)
    var b = try Desks.casebook("b")
    b.add(a.ledger.operations(of: root))
    #expect(b.summaries[bodil]?.isShared == true)
    b.add(answer(false, &a))
    #expect(b.ledger.sharing(of: root) == .withdrawn(keeper: a.ledger.device))
    #expect(b.write(Names.plan, "goal", "for sent").isEmpty)
  }

  @Test("An erased citizen is gone, here and there, and nothing that comes later brings them back")
  func erase() throws {
    var a = try book()
    _ = answer(true, &a)
    var b = try Desks.casebook("b")
    b.add(a.ledger.operations(of: root))
    let late = b.write(Names.plan, "goal", "skrevet uden net")
    let erase = a.write(a.eraseEdits(bodil))
    #expect(erase.count == 1)
    #expect(erase.first?.content.value == ["spaces": ["hold"]])
    for book in [
      a,
      {
        b.add(erase); return b
      }(),
    ] {
      #expect(book.file(bodil) == nil)
      #expect(book.summaries.isEmpty)
      #expect(book.ledger.operations(of: root).count == 1)
    }
    a.add(late)
    #expect(a.file(bodil) == nil && a.summaries.isEmpty)
    #expect(a.write(Names.citizen, "name", "Bodil igen").isEmpty)
    #expect(a.consentEdits(bodil, given: true, on: Desks.today, space: "hold").isEmpty == false)
    #expect(answer(true, &a).isEmpty)
  }

  @Test("An erasure tells every space that the citizen was ever in, also after a withdrawal")
  func eraseAfterWithdrawal() throws {
    var book = try book()
    _ = answer(true, &book)
    _ = answer(false, &book)
    let erase = book.write(book.eraseEdits(bodil))
    #expect(erase.first?.content.value == ["spaces": ["hold"]])
  }

  @Test("An erasure of a citizen who was never shared names no space")
  func eraseHere() throws {
    var book = try book()
    let erase = book.write(book.eraseEdits(bodil))
    #expect(erase.first?.content.value == ["spaces": []])
    #expect(book.file(bodil) == nil)
  }

  @Test("The operations of consent and erasure tell nothing of the citizen but the random id")
  func silent() throws {
    var book = try book()
    var operations = answer(true, &book) + answer(false, &book)
    operations += book.write(book.eraseEdits(bodil))
    let controls = operations.filter { $0.content.record.isEmpty }
    #expect(controls.count == 3)
    for operation in controls {
      #expect(!String(decoding: operation.line, as: UTF8.self).contains("Bodil"))
    }
  }

  @Test(
    "Consent that is given again is given to the team that it was given to before, where this machine is in it"
  )
  func givenAgain() throws {
    var book = try book()
    book.takePart(in: ["hold", "nord"])
    _ = answer(true, &book)
    book.write(book.edits(moving: bodil, to: "nord"))
    #expect(book.ledger.sharing(of: root) == .shared(space: "nord"))
    _ = answer(false, &book)
    _ = answer(true, &book)
    #expect(book.ledger.sharing(of: root) == .shared(space: "nord"))
    // Those of the team that it was in before are told that it is not theirs.
    #expect(book.ledger.hasLeft("hold", root))
  }
}
