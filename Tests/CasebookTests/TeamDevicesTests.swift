import Domain
import Journal
import Testing

@testable import Casebook

@Suite("The team's machines")
struct TeamDevicesTests {
  /// What one machine wrote reaches another.
  private func send(_ from: Casebook, to other: inout Casebook) {
    other.take(from.ledger.roots.flatMap { from.ledger.operations(of: $0) }, published: [], newName: nil)
  }

  private func tell(_ book: inout Casebook, on date: CivilDate = Desks.today, staff: String = "staff:1") {
    book.write(book.edits(tellingOf: book.untoldErasures, staff: staff, on: date, space: "hold"))
  }

  @Test("Each tells of itself once, and again when it is used a week later")
  func telling() throws {
    var book = try Desks.casebook("a")
    tell(&book)
    #expect(book.devices.map(\.id.rawValue) == ["a"] && book.devices[0].isOwn)
    #expect(book.devices[0].seen == Desks.today && book.devices[0].staff == "staff:1")
    #expect(book.ledger.sharing(of: RootID("device:a")) == .shared(space: "hold"))
    func edits(_ days: Int, _ staff: String = "staff:1") -> [Edit] {
      book.edits(tellingOf: [], staff: staff, on: Desks.today.adding(days: days), space: "hold")
    }
    #expect(edits(6).isEmpty && edits(7).map(\.field) == ["seen"])
    #expect(edits(1, "staff:2").map(\.field) == ["staff"])
    // A clock that was years ahead is not believed for ever.
    #expect(edits(-400).map(\.field) == ["seen"])
  }

  @Test("A machine that goes to another team tells that one")
  func otherTeam() throws {
    var book = try Desks.casebook("a")
    tell(&book)
    let edits = book.edits(tellingOf: [], staff: "staff:1", on: Desks.today, space: "nord")
    #expect(edits == [.share(RootID("device:a"), to: "nord")])
  }

  @Test(
    "Of an erased citizen every machine tells when it has carried it out, and the others are named until then"
  )
  func receipts() throws {
    var (a, b) = (try Desks.casebook("a"), try Desks.casebook("b"))
    for id in ["a", "b"] {
      if id == "a" { tell(&a) } else { tell(&b, staff: "staff:2") }
    }
    a.write(Names.citizen, "name", "Bodil")
    a.write(a.consentEdits(Desks.bodil, given: true, on: Desks.today, space: "hold"))
    send(a, to: &b)
    send(b, to: &a)
    a.write(a.eraseEdits(Desks.bodil))
    #expect(a.untoldErasures == [RootID(Desks.bodil)])
    tell(&a)
    #expect(a.untoldErasures.isEmpty)
    #expect(a.erasures.map { $0.done.map(\.id.rawValue) } == [["a"]])
    #expect(a.erasures.map { $0.missing.map(\.id.rawValue) } == [["b"]])
    send(a, to: &b)
    #expect(b.untoldErasures == [RootID(Desks.bodil)])
    tell(&b, staff: "staff:2")
    send(b, to: &a)
    #expect(a.erasures.map { $0.missing.isEmpty } == [true])
    #expect(
      a.erasures == b.erasures.map { erasure in a.erasures.first { $0.root == erasure.root } ?? erasure })
  }

  @Test("Who was never shared is erased here alone, and nobody is waited for")
  func neverShared() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(book.eraseEdits(Desks.bodil))
    #expect(book.untoldErasures.isEmpty)
  }

  @Test("A machine that is given up is taken over, and nobody waits for it any more")
  func givenUp() throws {
    var (a, b) = (try Desks.casebook("a"), try Desks.casebook("b"))
    tell(&a)
    tell(&b)
    send(b, to: &a)
    a.write([a.edit(givingUp: try Desks.name("b"))])
    #expect(a.takenOver == [try Desks.name("b")] && !a.isGivenUp)
    #expect(a.devices.filter(\.isActive).map(\.id.rawValue) == ["a"])
    send(a, to: &b)
    #expect(b.takenOver.isEmpty && b.isGivenUp)
  }

  @Test("One that comes back under a new name holds what it wrote until a person says that it may go out")
  func comesBack() throws {
    var (a, b) = (try Desks.casebook("a"), try Desks.casebook("b"))
    tell(&b)
    b.write(Names.citizen, "name", "Bodil")
    b.write(b.consentEdits(Desks.bodil, given: true, on: Desks.today, space: "hold"))
    a.write([a.edit(givingUp: try Desks.name("b"))])
    send(a, to: &b)
    b.take([], published: [], newName: try Desks.name("c"))
    #expect(!b.isGivenUp && b.hasReturned && b.takenOver.isEmpty)
    #expect(b.unsentRoots == [RootID(Desks.bodil)])
    b.write(b.editsConfirmingReturn(on: Desks.today))
    #expect(!b.hasReturned)
  }

  @Test("What it wrote of a citizen who went to another team meanwhile is held as well")
  func holdsTheMoved() throws {
    var (a, b) = (try Desks.casebook("a"), try Desks.casebook("b"))
    a.takePart(in: ["hold", "nord"])
    b.takePart(in: ["hold"])
    tell(&b)
    a.write(Names.citizen, "name", "Bodil")
    a.write(a.consentEdits(Desks.bodil, given: true, on: Desks.today, space: "hold"))
    send(a, to: &b)
    b.write(Names.plan, "goal", "Skrevet, mens den var væk")
    a.write(a.edits(moving: Desks.bodil, to: "nord"))
    a.write([a.edit(givingUp: try Desks.name("b"))])
    send(a, to: &b)
    b.take([], published: [], newName: try Desks.name("c"))
    #expect(b.hasReturned && b.unsentRoots == [RootID(Desks.bodil)])
  }
}
