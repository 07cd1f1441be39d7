import Casebook
import Domain
import Journal
import Support
import Testing

@Suite("ReferralRow")
struct ReferralRowTests {
  static let cells = [
    "id": "17", "navn": " Bodil Ærø ", "telefon": "12345678", "postnr": "4130", "lokalområde": "Viby",
    "henviser": "Lægehuset", "årsag": "alene efter mandens død", "dato": "20/11", "samtykke": "ja",
  ]

  func row(_ changes: [String: String?] = [:]) throws -> ReferralRow {
    var cells = Self.cells
    for (column, text) in changes { cells[column] = text }
    return try ReferralRow(cells: cells, today: Desks.today)
  }

  /// A casebook that has taken rows in, and what came of it.
  func take(
    _ rows: [ReferralRow], _ book: inout Casebook, seed: UInt64 = 1
  ) -> [Casebook.ReferralResult: Int] {
    var random = SeededRandom(seed: seed)
    return book.take(rows, by: "staff:1", at: Desks.now, space: "hold", random: &random).counts
  }

  @Test("A row becomes a citizen with a referral that waits for an answer")
  func taken() throws {
    var book = try Desks.casebook("a")
    #expect(take([try row()], &book) == [.imported: 1])
    let id = try #require(book.summaries.keys.first)
    let file = try #require(book.file(id))
    #expect(file.citizen.name == "Bodil Ærø")
    #expect(file.citizen.place == "4130")
    #expect(file.citizen.consent == true)
    #expect(book.ledger.sharing(of: RootID(id)) == .shared(space: "hold"))
    #expect(file.referrals.map(\.sourceID) == ["17"])
    #expect(file.referrals.first?.date?.iso == "2026-11-20")
    #expect(AgendaItem.all(of: file).map(\.kind) == [.referral])
    #expect(!id.contains("17"))
  }

  @Test("Without consent nothing is shared", arguments: ["nej", "Nej", "", "n"])
  func noConsent(answer: String) throws {
    var book = try Desks.casebook("a")
    _ = take([try row(["samtykke": answer])], &book)
    let id = try #require(book.summaries.keys.first)
    #expect(book.ledger.sharing(of: RootID(id)) == .here)
    #expect(book.file(id)?.citizen.consent == false)
  }

  @Test("The same list again changes nothing; a changed reason is an update; what staff wrote stays")
  func again() throws {
    var book = try Desks.casebook("a")
    let rows = [try row(), try row(["id": "18", "navn": "Karen"])]
    #expect(take(rows + rows, &book) == [.imported: 2, .unchanged: 2])
    #expect(take(rows, &book, seed: 2) == [.unchanged: 2])
    let id = try #require(book.summaries.first { $0.value.name == "Bodil Ærø" }?.key)
    book.write(Names.citizen, "phone", "87654321", of: id)
    #expect(take([try row(["årsag": "flyttet"])], &book, seed: 3) == [.updated: 1])
    #expect(book.file(id)?.referrals.map(\.reason) == ["flyttet"])
    #expect(book.file(id)?.citizen.phone == "87654321")
    #expect(book.summaries.count == 2)
  }

  @Test("Two referrers may count alike")
  func twoReferrers() throws {
    var book = try Desks.casebook("a")
    #expect(take([try row(), try row(["henviser": "Sygehuset"])], &book) == [.imported: 2])
  }

  @Test(
    "A row that cannot be taken says why",
    arguments: [
      ("id", "", ReferralProblem.missing("id")), ("navn", " ", .missing("navn")),
      ("dato", "", .missing("dato")),
      ("dato", "31/2", .noSuchDate("31/2")), ("samtykke", "måske", .noAnswer("måske")),
    ])
  func problems(column: String, text: String, expected: ReferralProblem) throws {
    #expect(throws: expected) { try row([column: text]) }
    #expect(!expected.phrase.danish.isEmpty && !expected.phrase.english.isEmpty)
  }

  @Test("A column that is not there counts as empty")
  func missingColumns() throws {
    #expect(throws: ReferralProblem.missing("navn")) { try row(["navn": nil]) }
    #expect(try row(["telefon": nil, "samtykke": nil]).consent == false)
  }
}
