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

  @Test("Whoever a withdrawal names keeps the root: under a former name too, and each of several")
  func keepers() throws {
    var a = try ledger("a")
    var b = try ledger("b")
    let shared = a.record([.share(bodil, to: "hold")], by: "s", at: now)
    b.add(shared)
    let byA = a.record([.withdraw(bodil, keeper: a.device, from: ["hold"])], by: "s", at: now)
    let byB = b.record([.withdraw(bodil, keeper: b.device, from: ["hold"])], by: "s", at: now)
    for (name, former, keeps) in [("a", [], true), ("b", [], true), ("c", [], false), ("c", ["b"], true)] {
      let device = try #require(DeviceName(name))
      var ledger = Ledger(device: device, former: former.compactMap { DeviceName($0) })
      ledger.add(shared + byA + byB)
      #expect((ledger.sharing(of: bodil) == .withdrawn(keeper: device)) == keeps, "\(name) \(former)")
    }
    var late = b
    var unknowing = try ledger("e")
    unknowing.add(shared)
    late.add(unknowing.record([.share(bodil, to: "andet")], by: "s", at: now))
    #expect(
      late.sharing(of: bodil) == .withdrawn(keeper: b.device),
      "a withdrawal wins over consent that did not see it")
    a.add(byB)
    a.rename(to: try #require(DeviceName("d")))
    #expect(a.sharing(of: bodil) == .withdrawn(keeper: a.device))
    #expect(a.record([Edit(root: bodil, record: "r", field: "f", value: 1)], by: "s", at: now).count == 1)
  }

  @Test("Where a root may be follows consent: none, one space, two that differ, given again, erased")
  func sharing() throws {
    var a = try ledger("a")
    var b = try ledger("b")
    #expect(a.sharing(of: bodil) == .here)
    let one = a.record([.share(bodil, to: "hold")], by: "s", at: now)
    #expect(a.sharing(of: bodil) == .shared(space: "hold"))
    let other = b.record([.share(bodil, to: "andet")], by: "s", at: now)
    a.add(other)
    #expect(a.sharing(of: bodil) == .here && a.conflicts(of: bodil) == 1)
    b.add(one)
    b.add(a.record([.share(bodil, to: "hold")], by: "s", at: now))
    #expect(b.sharing(of: bodil) == .shared(space: "hold"))
    let kept = a.record([.withdraw(bodil, keeper: a.device, from: ["hold"])], by: "s", at: now)
    b.add(a.operations(of: bodil))
    #expect(b.sharing(of: bodil) == .withdrawn(keeper: a.device))
    #expect(b.record([Edit(root: bodil, record: "r", field: "f", value: 1)], by: "s", at: now).isEmpty)
    b.add(a.record([.share(bodil, to: "hold")], by: "s", at: now))
    #expect(kept.count == 1 && b.sharing(of: bodil) == .shared(space: "hold"))
    b.add(a.record([.erase(bodil, from: ["hold"])], by: "s", at: now))
    #expect(b.sharing(of: bodil) == .erased && b.ids(of: bodil).count == 1 && b.count == 1)
    #expect(
      b.record(
        [Edit(root: bodil, record: "r", field: "f", value: 1), .share(bodil, to: "x")], by: "s", at: now
      ).isEmpty)
    #expect(b.add(one).isEmpty)
  }

  @Test("An edit that takes a value away leaves nothing; one of nothing where nothing was makes nothing")
  func nothing() throws {
    var a = try ledger("a")
    let field = Edit(root: bodil, record: "r", field: "f", value: .nothing)
    #expect(a.record([field], by: "s", at: now).isEmpty)
    _ = a.record([Edit(root: bodil, record: "r", field: "f", value: "x")], by: "s", at: now)
    #expect(a.record([field], by: "s", at: now).count == 1)
    #expect(a.state(of: bodil)["r", "f"] == .nothing)
  }

  @Test("Copies go their own ways")
  func copies() throws {
    var a = try ledger("a")
    _ = a.record([Edit(root: bodil, record: "r", field: "f", value: "x")], by: "s", at: now)
    var copy = a
    #expect(copy == a)
    _ = copy.record([Edit(root: bodil, record: "r", field: "f", value: "y")], by: "s", at: now)
    #expect(copy != a)
    #expect(a.state(of: bodil)["r", "f"] == "x" && copy.state(of: bodil)["r", "f"] == "y")
  }
}
