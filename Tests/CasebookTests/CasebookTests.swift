import Casebook
import Domain
import Journal
import Support
import Testing

@Suite("Casebook")
struct CasebookTests {
  @Test("New citizens' ids are different, random to look at, and tell nothing")
  func ids() {
    var random = SeededRandom(seed: 1)
    var ids: Set<String> = []
    var counts: [Character: Int] = [:]
    for _ in 0..<2000 {
      let id = Casebook.newCitizenID(&random)
      #expect(id.hasPrefix("citizen:"))
      let name = id.dropFirst("citizen:".count)
      #expect(name.count == 20)
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
      for letter in name { counts[letter, default: 0] += 1 }
      ids.insert(id)
    }
    #expect(ids.count == 2000)
    // 40,000 letters out of at least 30: none is rare, none common.
    #expect(counts.count >= 30)
    #expect(counts.values.allSatisfy { (1000...1700).contains($0) })
  }

  @Test("Another seed gives other names, the same seed the same")
  func seeds() {
    var first = SeededRandom(seed: 1)
    var again = SeededRandom(seed: 1)
    var other = SeededRandom(seed: 2)
    let name = Casebook.randomName(&first)
    #expect(Casebook.randomName(&again) == name)
    #expect(Casebook.randomName(&other) != name)
  }

  @Test("There is no file of a root that nobody wrote of, nor of one that is no citizen")
  func noFile() throws {
    var book = try Desks.casebook("a")
    #expect(book.file("citizen:nobody") == nil)
    book.write(Names.staff, "name", "Mette", of: "staff:1")
    book.write(Names.community, "name", "Koret", of: "community:1")
    #expect(book.file("staff:1") == nil)
    #expect(book.file("community:1") == nil)
    #expect(book.summaries.isEmpty)
  }

  @Test("The lists follow every operation, made here or arrived")
  func summariesFollow() throws {
    var a = try Desks.casebook("a")
    var b = try Desks.casebook("b")
    for number in 0..<5 {
      let root = "citizen:\(number)"
      b.add(a.write(Names.citizen, "name", .text("Nr. \(number)"), of: root))
      b.add(a.write(Names.step("s"), "date", "2026-11-22", of: root))
      a.add(b.write(Names.plan, "goal", "Ud", of: root))
    }
    #expect(a.summaries == b.summaries)
    #expect(a.summaries.count == 5)
    for (id, summary) in a.summaries {
      #expect(summary == CitizenSummary(of: try #require(a.file(id)), isShared: false))
    }
    #expect(a.add(b.ledger.operations(of: RootID("citizen:1"))).isEmpty)
  }

  @Test("A casebook opened on what is held shows the same lists; what a snapshot keeps is the same again")
  func opened() throws {
    var book = try Desks.casebook("a")
    for number in 0..<5 {
      book.write(Names.citizen, "name", .text("Nr. \(number)"), of: "citizen:\(number)")
      book.write(Names.followUp("f"), "due", "2026-11-22", of: "citizen:\(number)")
    }
    #expect(Casebook(ledger: book.ledger).summaries == book.summaries)
    for (id, summary) in book.summaries {
      let root = RootID(id)
      let digest = book.digest(of: root, book.ledger.state(of: root))
      #expect(CitizenSummary(id: id, encoded: digest) == summary)
    }
  }

  @Test("A snapshot keeps nothing of a root that is no citizen, is erased, or of which nothing is left")
  func emptyDigests() throws {
    var book = try Desks.casebook("a")
    book.write(Names.community, "name", "Koret", of: "community:1")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.citizen, "name", .nothing)
    book.write(Names.citizen, "name", "Karen", of: "citizen:karen")
    book.write(book.eraseEdits("citizen:karen"))
    for id in ["community:1", Desks.bodil, "citizen:karen", "citizen:nobody"] {
      let root = RootID(id)
      #expect(book.digest(of: root, book.ledger.state(of: root)).isEmpty)
    }
  }
}
