import Domain
import Support
import Testing

@testable import Journal

@Suite("Ledger")
struct LedgerTests {
  let bodil = RootID("citizen:bodil")
  let now = WallTime(milliseconds: 1_790_000_000_000)

  func ledger(_ name: String) throws -> Ledger { Ledger(device: try #require(DeviceName(name))) }

  @Test("An edit is what the field holds then; the same edit again makes nothing")
  func oneEdit() throws {
    var ledger = try ledger("a")
    let edit = Edit(root: bodil, record: "plan", field: "goal", value: "Synge igen")
    let made = ledger.record([edit], by: "staff:1", at: now)
    #expect(made.count == 1)
    #expect(made.first?.id.number == 1)
    #expect(ledger.state(of: bodil)["plan", "goal"] == "Synge igen")
    #expect(ledger.record([edit], by: "staff:1", at: now).isEmpty)
    #expect(ledger.count == 1)
  }

  @Test("A line read back is the same operation, with the same bytes")
  func roundTrip() throws {
    var ledger = try ledger("a")
    let value: Value = ["tal": 1.5, "liste": [nil, true, -3, "\u{1F}\n\"\\ æ 👩‍👩‍👧"]]
    let made = ledger.record([Edit(root: bodil, record: "r", field: "f", value: value)], by: "s", at: now)
    let written = try #require(made.first)
    let read = try #require(Operation(line: written.line))
    #expect(read == made.first)
    #expect(read.content.value == value)
    #expect(read.content.who == "s")
    #expect(read.content.at == now)
    #expect(read.line == made.first?.line)
  }

  @Test("Two who write without knowing of each other make a conflict; one who saw both settles it")
  func conflict() throws {
    var a = try ledger("a")
    var b = try ledger("b")
    let first = a.record([Edit(root: bodil, record: "r", field: "f", value: "a")], by: "s", at: now)
    let second = b.record([Edit(root: bodil, record: "r", field: "f", value: "b")], by: "s", at: now)
    a.add(second)
    b.add(first)
    #expect(a.state(of: bodil) == b.state(of: bodil))
    #expect(a.conflicts(of: bodil) == 1)
    b.add(a.record([Edit(root: bodil, record: "r", field: "f", value: "a")], by: "s", at: now))
    #expect(b.conflicts(of: bodil) == 0)
    #expect(b.state(of: bodil)["r", "f"] == "a")
  }
}
