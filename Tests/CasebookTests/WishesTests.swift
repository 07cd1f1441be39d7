import Casebook
import Domain
import Journal
import Testing

@Suite("Wishes without an offer")
struct WishesTests {
  let karen = "citizen:karen"

  func wish(_ id: String, of citizen: String?) -> UnmetWish {
    var wish = UnmetWish(id: id, citizen: citizen)
    wish.topic = "træværksted"
    wish.words = "noget med hænderne, om formiddagen"
    wish.area = "4130"
    wish.kilometres = 10
    wish.date = Desks.today
    wish.known = ["community:a", "community:b"]
    return wish
  }

  func noting(_ wishes: UnmetWish..., in book: inout Casebook) -> [Operation] {
    wishes.flatMap {
      book.record(book.edits(noting: $0, space: "hold"), by: "staff:mette", at: Desks.now)
    }
  }

  @Test("A citizen's and a guest's come back as they were noted")
  func roundTrip() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Karen", of: karen)
    let (own, guest) = (wish("w1", of: karen), wish("w2", of: nil))
    _ = noting(own, guest, in: &book)
    #expect(Set(book.wishes.map(\.id)) == ["w1", "w2"])
    #expect(book.file(karen)?.wishes == [own])
    #expect(book.summaries[karen]?.wishes == [own])
    #expect(book.wishes.first { $0.id == "w2" } == guest)
  }

  @Test("A guest's is shared with the team at once and names nobody; a citizen's waits for consent")
  func sharing() throws {
    var book = try Desks.casebook("a")
    let operations = noting(wish("w1", of: karen), wish("w2", of: nil), in: &book)
    #expect(book.ledger.sharing(of: RootID(karen)) == .here)
    #expect(book.ledger.sharing(of: RootID("wish:w2")) == .shared(space: "hold"))
    #expect(operations.allSatisfy { $0.root.rawValue == karen || $0.root.rawValue == "wish:w2" })
  }

  @Test("Settled, and open again")
  func settled() throws {
    var book = try Desks.casebook("a")
    let wish = wish("w2", of: nil)
    _ = noting(wish, in: &book)
    _ = book.record([book.edit(settling: wish, on: Desks.today)], by: "staff:mette", at: Desks.now)
    #expect(book.wishes.map(\.settled) == [Desks.today])
    _ = book.record([book.edit(settling: wish, on: nil)], by: "staff:mette", at: Desks.now)
    #expect(book.wishes.map(\.settled) == [nil])
  }

  @Test("Goes with its citizen when the citizen is erased")
  func erased() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Karen", of: karen)
    _ = noting(wish("w1", of: karen), in: &book)
    _ = book.record(book.eraseEdits(karen), by: "staff:mette", at: Desks.now)
    #expect(book.wishes == [])
  }
}
