import Casebook
import Domain
import Journal
import Support
import Testing

@Suite("Casebook.inverse")
struct UndoTests {
  let bodil = Desks.bodil

  @Test("The inverse of an edit brings back what was, and its own inverse makes it again")
  func inverse() throws {
    var book = try Desks.casebook("a")
    book.write(Names.citizen, "name", "Bodil")
    book.write(Names.step("s"), "what", "Koret")
    let before = book.file(bodil)
    let edits = [
      Names.Field(Names.step("s"), "outcome").edit(bodil, "came"),
      Names.Field(Names.step("s"), "what").edit(bodil, "Kirkekoret"),
      Names.Field(Names.step("s"), Names.removed).edit(bodil, .flag(true)),
    ]
    let back = book.inverse(of: edits)
    book.write(edits)
    let after = book.file(bodil)
    #expect(after != before)
    let forth = book.inverse(of: back)
    book.write(back)
    #expect(book.file(bodil) == before)
    book.write(forth)
    #expect(book.file(bodil) == after)
  }

  @Test("Any run of edits, each taken back in turn, leads to where it began")
  func random() throws {
    var random = SeededRandom(seed: 21)
    let fields = [
      Names.Field(Names.citizen, "name"), Names.Field(Names.plan, "goal"),
      Names.Field(Names.step("s"), "what"),
      Names.Field(Names.step("s"), "date"), Names.Field(Names.answer("c", "krop"), "importance"),
      Names.Field(Names.conversation("c"), "date"), Names.Field(Names.citizen, "consent"),
    ]
    let values: [Value] = [.nothing, "Bodil", "2026-11-22", 2, true, false, ""]
    for _ in 0..<15 {
      var book = try Desks.casebook("a")
      book.write(Names.citizen, "phone", "12345678")
      var files = [book.file(bodil)]
      var undo: [[Edit]] = []
      for _ in 0..<8 {
        let edits = fields.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).map {
          $0.edit(bodil, values[Int.random(in: 0..<values.count, using: &random)])
        }
        undo.append(book.inverse(of: edits))
        book.write(edits)
        files.append(book.file(bodil))
      }
      for edits in undo.reversed() {
        files.removeLast()
        book.write(edits)
        #expect(book.file(bodil) == files.last)
      }
    }
  }

  @Test("Taking back the making of a citizen leaves none")
  func making() throws {
    var book = try Desks.casebook("a")
    let edits = [Names.Field(Names.citizen, "name").edit(bodil, "Bodil")]
    let back = book.inverse(of: edits)
    book.write(edits)
    #expect(book.summaries.count == 1)
    book.write(back)
    #expect(book.file(bodil) == nil)
    #expect(book.summaries.isEmpty)
  }

  @Test("The same edit again makes no operation, nor does clearing what was never written")
  func nothingToDo() throws {
    var book = try Desks.casebook("a")
    #expect(book.write(Names.citizen, "name", "Bodil").count == 1)
    #expect(book.write(Names.citizen, "name", "Bodil").isEmpty)
    #expect(book.write(Names.citizen, "phone", .nothing).isEmpty)
  }
}
