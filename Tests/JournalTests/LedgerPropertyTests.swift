import Domain
import Support
import Testing

@testable import Journal

/// Made-up histories of several devices that know more or less of each other.
enum History {
  /// Operations of three devices on a few roots: conflicts, voids, newer kinds, consent, and erasures when asked for.
  static func operations(seed: UInt64, erasing: Bool = true) throws -> [Operation] {
    var random = SeededRandom(seed: seed)
    var ledgers = try ["a", "b", "c"].map { Ledger(device: try #require(DeviceName($0))) }
    let roots = (0..<3).map { RootID("citizen:\($0)") }
    var all: [Operation] = []
    for step in 0..<120 {
      let index = Int.random(in: 0..<3, using: &random)
      let root = roots[Int.random(in: 0..<3, using: &random)]
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<24:
        let edit = Edit(
          root: root, record: "r\(Int.random(in: 0..<3, using: &random))",
          field: "f\(Int.random(in: 0..<2, using: &random))",
          value: .integer(Int.random(in: 0..<4, using: &random)))
        all += ledgers[index].record([edit], by: "s", at: WallTime(milliseconds: Int64(step)))
      case 24..<32: ledgers[index].add(all.filter { _ in Bool.random(using: &random) })
      case 32..<35:
        if let operation = all.randomElement(using: &random) { all.append(operation.voided) }
      case 35:
        all += ledgers[index].record(
          [.share(root, to: ["hold", "andet"][step % 2])], by: "s", at: WallTime(milliseconds: 0))
      case 36:
        all += ledgers[index].record(
          [.withdraw(root, keeper: ledgers[index].device, from: ["hold"])], by: "s",
          at: WallTime(milliseconds: 0))
      case 37 where erasing && step > 100:
        all += ledgers[index].record([.erase(root, from: ["hold"])], by: "s", at: WallTime(milliseconds: 0))
      default:
        let json = Array(
          "{\"d\":\"c\",\"n\":\(step + 1),\"root\":\"\(root.rawValue)\",\"kind\":\"new\"}".utf8)
        all += [Operation(line: Array((Hex.text(CRC32C.of(json)) + " ").utf8) + json)].compactMap(\.self)
      }
    }
    return all
  }
}

@Suite("Ledger, whatever comes in whatever order")
struct LedgerPropertyTests {
  @Test(
    "Any order, with any repetition, gives an equal ledger and equal states",
    arguments: 1...30 as ClosedRange<UInt64>)
  func order(seed: UInt64) throws {
    let operations = try History.operations(seed: seed)
    var random = SeededRandom(seed: seed)
    let reader = try #require(DeviceName("d"))
    var first = Ledger(device: reader)
    first.add(operations)
    for _ in 0..<5 {
      var shuffled = (operations + operations.filter { _ in Bool.random(using: &random) }).shuffled(
        using: &random)
      var second = Ledger(device: reader)
      while !shuffled.isEmpty {
        let part = shuffled.prefix(Int.random(in: 1...20, using: &random))
        second.add(part, areSent: Bool.random(using: &random))
        shuffled.removeFirst(part.count)
      }
      #expect(first == second)
      for root in first.roots {
        #expect(first.ids(of: root) == second.ids(of: root))
        #expect(first.state(of: root) == second.state(of: root))
        #expect(first.sharing(of: root) == second.sharing(of: root))
        #expect(first.conflicts(of: root) == second.conflicts(of: root))
      }
      #expect(first.roots == second.roots)
      #expect(second.add(operations).isEmpty)
    }
  }

  @Test("Every operation less, and the ledgers are not equal", arguments: 1...5 as ClosedRange<UInt64>)
  func notEqual(seed: UInt64) throws {
    let operations = try History.operations(seed: seed, erasing: false)
    var whole = Ledger(device: try #require(DeviceName("d")))
    let held = whole.add(operations).filter { operation in
      // A full line counts for nothing once its void one is there.
      operation.kind == .void || !operations.contains { $0.id == operation.id && $0.kind == .void }
    }
    for missing in held {
      var other = Ledger(device: try #require(DeviceName("d")))
      other.add(operations.filter { $0 != missing })
      #expect(other != whole)
    }
  }

  @Test(
    "A field's values are those that nothing replaces, and void ones have none",
    arguments: 1...10 as ClosedRange<UInt64>)
  func live(seed: UInt64) throws {
    let operations = try History.operations(seed: seed, erasing: false)
    var ledger = Ledger(device: try #require(DeviceName("a")))
    ledger.add(operations)
    for root in ledger.roots where !ledger.awaitsDropping(root) {
      let held = ledger.operations(of: root)
      let replaced = Set(held.flatMap(\.content.replaces))
      let live = Set(held.filter { $0.kind == .value && !replaced.contains($0.id) }.map(\.id))
      let state = ledger.state(of: root)
      #expect(Set(state.records.flatMap { $0.fields.values.flatMap { $0.candidates.map(\.id) } }) == live)
      for record in state.records {
        #expect(
          record.first
            == held.filter { $0.kind != .other && $0.content.record == record.name }.map(\.id).min())
      }
    }
  }
}
