import Domain
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

/// What befalls the store, or one of the machines, while a citizen goes from one team to another.
extension MovingTests {
  @Test(
    "A pack of a machine that went away half-way through is looked into again when a citizen in it has moved")
  func tornAndMoved() throws {
    let teams = try teams()
    try teams.old.save(step(2, "hemmelig kaffe"), goal(karen, "afbrudt"))
    exchange(teams.old)
    let own = teams.old.folder.device.rawValue
    for (path, bytes) in store.files where path.contains(own) { store.files[path] = bytes.dropLast(9) }
    let other = try Laptop(4, store)
    other.spaces = ["hold"]
    for _ in 0..<(RemovalRule.patience + 4) { for laptop in [teams.both, other] { exchange(laptop) } }
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<4 { for laptop in [teams.both, other, teams.new] { exchange(laptop) } }
    expectGone("hemmelig", inHold)
    expectGone("hemmelig", other.disk.files)
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
  }

  @Test("What was cut short in the new team, of one whose move nobody heard of, is taken away there")
  func movedByOneWhoIsLost() throws {
    let teams = try teams()
    let lost = try Laptop(4, store)
    lost.spaces = ["hold", "nord"]
    exchange(lost)
    try lost.save(step(2, "hemmelig kaffe"), .move(bodil, to: "nord", leaving: ["hold"]))
    // It had put the pack in the one space, in part, and nothing in the other yet.
    lost.spaces = ["nord"]
    exchange(lost)
    let own = lost.folder.device.rawValue
    for (path, bytes) in store.files where path.hasPrefix("nord/\(own)") {
      // An earlier version put what says of consent at the end.
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let text = lines.filter { $0.firstRange(of: Array("share".utf8)) == nil }
      store.files[path] = Array(text.joined(separator: [UInt8(ascii: "\n")]))
    }
    for _ in 0..<(RemovalRule.patience + 4) { for laptop in teams.all { exchange(laptop) } }
    expectGone("hemmelig", store.files.filter { $0.key.hasPrefix("nord/") })
    for laptop in [teams.both, teams.old] {
      #expect(laptop.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    }
    // It was only away.
    lost.spaces = ["hold", "nord"]
    for _ in 0..<3 { for laptop in [lost] + teams.all { exchange(laptop) } }
    expectGone("hemmelig", inHold)
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
  }

  @Test(
    "Whoever takes part in two of the spaces that a citizen left gives nothing up while one of them cannot be seen"
  )
  func leftSeveral() throws {
    let teams = try teams()
    teams.both.spaces = ["hold", "vest", "nord"]
    teams.old.spaces = ["hold", "vest"]
    try teams.both.save(.move(bodil, to: "vest", leaving: ["hold"]))
    for _ in 0..<3 { for laptop in [teams.both, teams.old] { exchange(laptop) } }
    try teams.old.save(step(2, "hemmelig kaffe"))
    for _ in 0..<2 { exchange(teams.old) }
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold", "vest"]))
    for _ in 0..<3 { exchange(teams.both) }
    store.refuses = "hold"
    for _ in 0..<3 { exchange(teams.old) }
    #expect(teams.old.ledger.sharing(of: bodil) == .moved(to: "nord"))
    #expect(teams.old.ledger.awaitsDropping(bodil))
    store.refuses = ""
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    #expect(!teams.old.ledger.awaitsDropping(bodil))
    expectGone("hemmelig", teams.old.disk.files)
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
  }

  @Test(
    "What was handed over lies in a new store as well when the old one was emptied before anybody read it")
  func handedOverAndEmptied() throws {
    let (teams, other) = try writtenBeside()
    for _ in 0..<2 { exchange(other) }
    store.files = [:]
    for _ in 0..<3 {
      for laptop in [teams.both, other, teams.old, teams.new] {
        let report = laptop.exchange(accepting: Set(laptop.spaces))
        for root in report.withdrawn where (report.unsent[root] ?? []).isEmpty {
          try laptop.folder.drop(root)
          laptop.ledger = laptop.folder.ledger
        }
      }
    }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    for laptop in [teams.old, other] { expectGone("hemmelig", laptop.disk.files) }
    expectGone("hemmelig", inHold)
  }

  @Test(
    "What is carried over for the new team is listed before the pack that it came from goes: should it be lost, that is there"
  )
  func carriedOverAndLost() throws {
    let (teams, other) = try writtenBeside()
    for _ in 0..<2 { exchange(other) }
    try other.save(.erase(karen, from: ["hold"]))
    let before = store.files
    exchange(other)
    // The server tells that it was done, and loses what it was given.
    for path in store.files.keys where before[path] == nil { store.files[path] = nil }
    for _ in 0..<4 { for laptop in [other, teams.old] { exchange(laptop) } }
    expectGone("slettes", store.files)
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    expectGone("hemmelig", inHold)
  }

  @Test(
    "A pack of one's own that was cut short in the store is looked into before it goes, for what was given up here"
  )
  func ownPackCut() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    let other = try Laptop(4, store)
    other.spaces = ["hold"]
    try other.save(step(2, "hemmelig kaffe"), goal(karen, "Karens sidste"))
    for _ in 0..<3 { exchange(other) }
    let own = other.folder.device.rawValue
    for (path, bytes) in store.files where path.contains(own) { store.files[path] = bytes.dropLast(9) }
    for _ in 0..<(2 * RemovalRule.patience) { exchange(other) }
    for _ in 0..<4 { for laptop in teams.all + [other] { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    expectGone("hemmelig", inHold)
    expectGone("hemmelig", other.disk.files)
  }

  @Test(
    "A damaged pack of a machine that is lost, kept in part by the old team, is handed over and waited for no longer",
    arguments: [false, true])
  func damagedAndKeptInPart(isReadByBoth: Bool) throws {
    let teams = try teams()
    let lost = try Laptop(4, store)
    exchange(lost)
    try lost.save(step(2, "hemmelig kaffe"), goal(karen, "Karens sidste"))
    exchange(lost)
    exchange(teams.old)
    if isReadByBoth { exchange(teams.both) }
    let own = lost.folder.device.rawValue
    for (path, bytes) in store.files where path.contains(own) {
      store.files[path] = Array(repeating: 0, count: bytes.count)
    }
    try teams.old.save(.erase(karen, from: ["hold"]))
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    for _ in 0..<(2 * RemovalRule.patience) { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    expectGone("hemmelig", inHold)
    expectGone("hemmelig", teams.old.disk.files)
  }

  @Test(
    "Of a citizen who was moved to and fro at once a new store hears as well, and an erasure by one who knew of neither comes to all"
  )
  func movedAtOnceAndErased() throws {
    let teams = try teams()
    let other = try Laptop(4, store)
    other.spaces = ["hold", "nord"]
    exchange(other)
    try other.save(.move(bodil, to: "nord", leaving: ["hold"]), .move(bodil, to: "hold", leaving: ["nord"]))
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for laptop in [teams.both, other, teams.both] { exchange(laptop) }
    #expect(teams.both.ledger.sharing(of: bodil) == .here)
    let third = try Laptop(5, store)
    third.spaces = ["hold", "nord"]
    try third.save(goal(bodil, "fra en gammel sikkerhedskopi"), .erase(bodil, from: []))
    store.files = [:]
    for _ in 0..<4 {
      for laptop in [third, other, teams.both] { _ = laptop.exchange(accepting: Set(laptop.spaces)) }
    }
    for laptop in [third, other, teams.both] {
      #expect(laptop.ledger.sharing(of: bodil) == .erased)
      expectGone("hemmelig", laptop.disk.files)
    }
  }

  @Test(
    "What the old team keeps in part of a pack that is taken away for what can still be made out in it is handed over first"
  )
  func damagedAndTakenAway() throws {
    let teams = try teams()
    let lost = try Laptop(4, store)
    exchange(lost)
    try lost.save(goal(karen, "Karens sidste"), step(2, "hemmelig kaffe"))
    exchange(lost)
    exchange(teams.old)
    let own = lost.folder.device.rawValue
    for (path, bytes) in store.files where path.contains(own) {
      let start = try #require(bytes.firstRange(of: Array("citizen:bodil".utf8))).lowerBound
      store.files[path] = bytes[..<start] + Array(repeating: 0, count: bytes.count - start)
    }
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    try teams.old.save(.erase(karen, from: ["hold"]))
    for _ in 0..<(2 * RemovalRule.patience) { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
    for files in [inHold, teams.old.disk.files] {
      expectGone("hemmelig", files)
      expectGone("Karens sidste", files)
    }
  }

  @Test("A machine that stops anywhere while it hands over what nobody has seen hands it over the next time")
  func stoppedWhileHandingOver() throws {
    var random = SeededRandom(seed: 7)
    for step in 1..<500 {
      let other = MovingTests()
      let teams = try other.teams()
      try teams.old.save(self.step(2, "hemmelig kaffe"), goal(karen, "slettes"))
      exchange(teams.old)
      let own = teams.old.folder.device.rawValue
      for path in other.store.files.keys where path.contains(own) { other.store.files[path] = nil }
      try teams.old.save(.erase(karen, from: ["hold"]))
      try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
      for _ in 0..<2 { exchange(teams.both) }
      teams.old.disk.stop(atStep: step)
      exchange(teams.old)
      if !teams.old.disk.isStopped { break }
      teams.old.folder.close()
      teams.old.disk.restart(&random)
      let again = try Laptop(5, other.store, disk: teams.old.disk)
      again.spaces = ["hold"]
      for _ in 0..<4 { for laptop in [again, teams.both, teams.new] { exchange(laptop) } }
      #expect(
        teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe", "stopped at step \(step)")
      expectGone("hemmelig", other.inHold)
      expectGone("hemmelig", again.disk.files)
    }
  }

  @Test(
    "A store that can be listed and takes nothing gets what is handed over once, when it takes something again"
  )
  func handedOverToOneThatTakesNothing() throws {
    let teams = try teams()
    try teams.old.save(step(2, "hemmelig kaffe"), goal(karen, "slettes"))
    exchange(teams.old)
    let own = teams.old.folder.device.rawValue
    for path in store.files.keys where path.contains(own) { store.files[path] = nil }
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    for _ in 0..<2 { exchange(teams.both) }
    let before = Set(store.files.keys)
    try teams.old.save(.erase(karen, from: ["hold"]))
    store.takesNothing = true
    for _ in 0..<6 { exchange(teams.old) }
    store.takesNothing = false
    exchange(teams.old)
    #expect(Set(store.files.keys).subtracting(before).count <= 2)
    for _ in 0..<3 { for laptop in teams.all { exchange(laptop) } }
    #expect(teams.new.ledger.state(of: bodil)["step:2", "what"] == "hemmelig kaffe")
  }

  @Test("A space that cannot be read keeps nothing back from another")
  func otherSpaceIsGone() throws {
    let teams = try teams()
    try teams.both.save(.move(bodil, to: "nord", leaving: ["hold"]))
    exchange(teams.both)
    store.refuses = "nord"
    try teams.both.save(goal(karen, "Karens nye"))
    exchange(teams.both)
    exchange(teams.old)
    #expect(teams.old.ledger.state(of: karen)["plan", "goal"] == "Karens nye")
  }
}
