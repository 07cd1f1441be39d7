import Domain
import Foundation
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

/// A citizen goes from one team to another: *hold* to *nord*.
@Suite("Exchange: from one team to another")
struct MovingTests {
  /// More by `VEJVISER_SIMULATIONS=1000`.
  private static let runs =
    ProcessInfo.processInfo.environment["VEJVISER_SIMULATIONS"].flatMap(UInt64.init) ?? 60

  let store = MemoryFileStore()
  let bodil = RootID("citizen:bodil")
  let karen = RootID("citizen:karen")

  func goal(_ root: RootID, _ text: String) -> Edit {
    Edit(root: root, record: "plan", field: "goal", value: .text(text))
  }

  func step(_ number: Int, _ text: String) -> Edit {
    Edit(root: bodil, record: "step:\(number)", field: "what", value: .text(text))
  }

  /// One who takes part in both teams, one of the old team, and one of the new.
  struct Teams {
    let both: Laptop
    let old: Laptop
    let new: Laptop
    var all: [Laptop] { [both, old, new] }
  }

  func teams() throws -> Teams {
    let teams = Teams(both: try Laptop(1, store), old: try Laptop(2, store), new: try Laptop(3, store))
    teams.both.spaces = ["hold", "nord"]
    teams.old.spaces = ["hold"]
    teams.new.spaces = ["nord"]
    try teams.both.save(.share(bodil, to: "hold"), goal(bodil, "hemmelig: ud af huset"))
    try teams.both.save(.share(karen, to: "hold"), goal(karen, "Karens eget"))
    for laptop in [teams.both, teams.old, teams.both] { exchange(laptop) }
    return teams
  }

  /// Exchanges, and drops what is to be dropped and has nothing unsent, as the program does.
  @discardableResult
  func exchange(_ laptop: Laptop) -> ExchangeReport {
    let report = laptop.exchange()
    for root in report.withdrawn where (report.unsent[root] ?? []).isEmpty {
      try? laptop.folder.drop(root)
      laptop.ledger = laptop.folder.ledger
    }
    return report
  }

  func expectGone(
    _ text: String, _ files: [String: [UInt8]], _ location: SourceLocation = #_sourceLocation
  ) {
    for (path, bytes) in files {
      #expect(bytes.firstRange(of: Array(text.utf8)) == nil, "\(path)", sourceLocation: location)
    }
  }

  /// Another of the old team, who wrote of both citizens before hearing that one of them went.
  func writtenBeside() throws -> (teams: Teams, other: Laptop) {
    let teams = try teams()
    let other = try Laptop(4, store)
    other.spaces = ["hold"]
    exchange(other)
    try other.save(step(2, "hemmelig kaffe"), goal(karen, "slettes"))
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    return (teams, other)
  }

  var inHold: [String: [UInt8]] { store.files.filter { $0.key.hasPrefix("hold/") } }

  @Test("The new team has all of it, the old one nothing any more, and what else lay beside it stays")
  func moves() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    // Nobody is told before it lies whole where it went.
    store.requests = []
    exchange(teams.both)
    #expect(!store.requests.contains { $0.hasPrefix("remove hold") || $0.hasPrefix("put hold") })
    exchange(teams.old)
    #expect(teams.old.ledger.state(of: bodil)["plan", "goal"] != .nothing)
    exchange(teams.both)
    expectGone("hemmelig", inHold)
    exchange(teams.old)
    expectGone("hemmelig", teams.old.disk.files)
    #expect(teams.old.ledger.state(of: bodil)["plan"] == nil)
    exchange(teams.new)
    for laptop in [teams.both, teams.new] {
      #expect(laptop.ledger.state(of: bodil)["plan", "goal"] == "hemmelig: ud af huset")
    }
    #expect(teams.old.ledger.state(of: karen)["plan", "goal"] == "Karens eget")
    let late = try Laptop(9, store)
    exchange(late)
    #expect(late.ledger.state(of: karen)["plan", "goal"] == "Karens eget")
    expectGone("hemmelig", late.disk.files)
    for laptop in teams.all { #expect(laptop.exchange().sent == 0) }
    store.requests = []
    exchange(teams.both)
    #expect(store.requests == ["list hold", "list nord"], "once it is done nothing more is asked")
  }

  @Test("What the old team wrote without knowing of it reaches the new one, unsent or sent")
  func lateEdits() throws {
    let teams = try teams()
    let other = try Laptop(4, store)
    other.spaces = ["hold"]
    exchange(other)
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    // One sends before it can know; one is offline until all is done.
    try teams.old.save(step(1, "hemmelig kor"))
    exchange(teams.old)
    try other.save(step(2, "hemmelig kaffe"))
    for _ in 0..<3 { exchange(teams.both) }
    expectGone("hemmelig", inHold)
    for _ in 0..<(RemovalRule.patience + 4) {
      for laptop in [other, teams.old, teams.both, teams.new] { exchange(laptop) }
    }
    for laptop in [teams.both, teams.new] {
      #expect(laptop.ledger.state(of: bodil)["step:1", "what"] == "hemmelig kor")
      #expect(laptop.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    }
    for laptop in [other, teams.old] { expectGone("hemmelig", laptop.disk.files) }
    expectGone("hemmelig", inHold)
  }

  @Test("A machine whose team is spelt wrong gives nothing up")
  func misspelt() throws {
    let teams = try teams()
    teams.old.spaces = ["hodl"]
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.old.ledger.state(of: bodil)["plan", "goal"] == "hemmelig: ud af huset")
  }

  @Test("Moved back, the old team has it again")
  func back() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    try teams.new.save(step(3, "hemmelig fra nord"))
    exchange(teams.new)
    exchange(teams.both)
    try teams.both.save(.move(bodil, to: "hold", leaving: ["nord", "hold"]))
    // What the other has put there and never saw is held for some exchanges.
    for _ in 0..<(RemovalRule.patience + 4) { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.old.ledger.state(of: bodil)["step:3", "what"] == "hemmelig fra nord")
    #expect(teams.old.ledger.state(of: bodil)["plan", "goal"] == "hemmelig: ud af huset")
    expectGone("hemmelig", teams.new.disk.files)
    expectGone("hemmelig", store.files.filter { $0.key.hasPrefix("nord/") })
  }

  @Test("Erased after it went, nothing is left of it with anybody")
  func erased() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    try teams.new.save(.erase(bodil, from: ["hold", "nord"]))
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    for laptop in teams.all { expectGone("hemmelig", laptop.disk.files) }
    expectGone("hemmelig", store.files)
  }

  @Test("The snapshot tells of it as the files do")
  func snapshot() throws {
    let consent = Consent.moved(to: "nord", from: ["hold", "syd"])
    let (code, text) = SnapshotLayout.code(of: consent)
    #expect(SnapshotLayout.consent(code: code, text: text) == consent)
  }

  @Test(
    "Whatever the store does and in whatever order all of it happens, no word is lost, and the old team is left with none",
    arguments: UInt64(1)...Self.runs)
  func anyOrder(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = MemoryFileStore(seed: seed)
    let laptops = try (1...5).map { try Laptop($0 &+ seed * 10, store) }
    let memberships = [["hold", "nord"], ["hold", "nord"], ["hold"], ["hold"], ["nord"]]
    for (laptop, spaces) in zip(laptops, memberships) { laptop.spaces = spaces }
    try laptops[0].save(.share(bodil, to: "hold"), step(0, "hemmelig 0"), .share(karen, to: "hold"))
    for laptop in laptops { exchange(laptop) }
    store.flakiness = [0, 15, 60][Int(seed % 3)]
    var words: [String] = ["hemmelig 0"]
    var isMoved = false
    var isErased = false
    for number in 1...60 {
      let index = Int.random(in: 0..<5, using: &random)
      let laptop = laptops[index]
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3:
        let text = "hemmelig \(number)"
        let edit = Edit(root: bodil, record: "step:\(number)", field: "what", value: .text(text))
        guard case .shared = laptop.ledger.sharing(of: bodil) else { continue }
        if try !laptop.save(edit).isEmpty { words.append(text) }
      case 3: try laptop.save(goal(karen, "Karen \(number)"))
      case 4 where index == 0 && !isMoved && number > 10:
        try laptop.save(.move(bodil, to: "nord", leaving: ["hold"]))
        isMoved = true
      case 5 where index < 4 && number > 30 && !isErased && !laptop.ledger.ids(of: karen).isEmpty:
        // Another citizen in the same packs.
        try laptop.save(.erase(karen, from: ["hold"]))
        isErased = true
      default: exchange(laptop)
      }
    }
    if !isMoved { try laptops[0].save(.move(bodil, to: "nord", leaving: ["hold"])) }
    store.flakiness = 0
    store.settle()
    for _ in 0..<(2 * RemovalRule.patience + 8) { for laptop in laptops { exchange(laptop) } }
    for index in [0, 1, 4] {
      let state = laptops[index].ledger.state(of: bodil)
      let there = Set(state.records.compactMap { $0["what"].text })
      #expect(there == Set(words), "seed \(seed), laptop \(index)")
    }
    for index in [2, 3] { expectGone("hemmelig", laptops[index].disk.files) }
    expectGone("hemmelig", store.files.filter { $0.key.hasPrefix("hold/") })
  }

  @Test("What is written while the move arrives is handed over before anything is given up")
  func writtenMeanwhile() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    let report = teams.old.exchange()
    #expect(report.withdrawn == [bodil])
    // Typed before the screen has heard of it, and saved after.
    var desk = teams.old.ledger
    desk.takePart(in: [])
    let typed = desk.record([step(7, "hemmelig i sidste øjeblik")], by: "staff:1", at: .init(milliseconds: 0))
    try teams.old.folder.append(typed)
    try teams.old.folder.drop(bodil)
    teams.old.ledger = teams.old.folder.ledger
    for _ in 0..<(RemovalRule.patience + 4) { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:7", "what"] == "hemmelig i sidste øjeblik")
    expectGone("hemmelig", teams.old.disk.files)
  }

  @Test("While the store takes nothing, nothing that it has not got is given up, however long that lasts")
  func fullStore() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    try teams.old.save(step(8, "hemmelig, mens der er fuldt"))
    store.takesNothing = true
    for _ in 0..<(3 * RemovalRule.patience) { exchange(teams.old) }
    store.takesNothing = false
    for _ in 0..<(RemovalRule.patience + 4) { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:8", "what"] == "hemmelig, mens der er fuldt")
  }

  @Test("What is put again for the new team takes no other citizen's withdrawn words along")
  func withdrawnBeside() throws {
    let teams = try teams()
    try teams.old.save(step(1, "hemmelig kor"), goal(karen, "Karens hemmelighed"))
    exchange(teams.old)
    // The store loses the pack that both lie in, before anybody has seen it.
    let own = teams.old.folder.device.rawValue
    store.files = store.files.filter { !$0.key.contains(own) }
    try teams.both.save(
      .move(bodil, to: "nord", leaving: ["hold"]),
      .withdraw(karen, keeper: teams.both.folder.device, from: ["hold"]))
    for _ in 0..<3 { exchange(teams.both) }
    for _ in 0..<(RemovalRule.patience + 4) {
      for laptop in teams.all {
        exchange(laptop)
        expectGone("Karens hemmelighed", store.files)
      }
    }
    #expect(teams.new.ledger.state(of: bodil)["step:1", "what"] == "hemmelig kor")
    expectGone("hemmelig", teams.old.disk.files)
  }

  @Test(
    "With nobody there of both teams, what was erased beside the citizen goes, and what waits for the new team stays"
  )
  func erasedBeside() throws {
    let (teams, other) = try writtenBeside()
    exchange(other)
    #expect(inHold.values.contains { $0.firstRange(of: Array("hemmelig kaffe".utf8)) != nil })
    exchange(teams.old)
    try teams.old.save(.erase(karen, from: ["hold"]))
    for _ in 0..<2 { for laptop in [teams.old, other] { exchange(laptop) } }
    expectGone("slettes", store.files)
    for _ in 0..<3 { for laptop in teams.all + [other] { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    for laptop in [teams.old, other] { expectGone("hemmelig", laptop.disk.files) }
    expectGone("hemmelig", inHold)
  }
}
