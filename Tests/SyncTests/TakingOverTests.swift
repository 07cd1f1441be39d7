import Domain
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("Exchange: machines that do not come back")
struct TakingOverTests {
  let store = MemoryFileStore()
  let bodil = RootID("citizen:bodil")

  func goal(_ text: String) -> Edit { Edit(root: bodil, record: "plan", field: "goal", value: .text(text)) }

  /// A lost laptop that has sent something, and the one that takes over.
  func lostAndFound() throws -> (lost: Laptop, taker: Laptop) {
    let (lost, taker) = (try Laptop(1, store), try Laptop(2, store))
    try lost.save(.share(bodil, to: "hold"), goal("Ud af huset"))
    lost.exchange()
    taker.exchange()
    return (lost, taker)
  }

  func publishers() -> Set<DeviceName> {
    Set(store.files.keys.compactMap { PackName(String($0.dropFirst("hold/".count)))?.publisher })
  }

  @Test("Its packs are written anew by the one that takes over, read back, and only then taken away")
  func takingOver() throws {
    let (lost, taker) = try lostAndFound()
    store.requests = []
    let report = taker.exchange(takingOver: [lost.folder.device])
    #expect(report.failures.isEmpty)
    #expect(publishers() == [taker.folder.device])
    let removal = try #require(store.requests.firstIndex { $0.hasPrefix("remove") })
    #expect(store.requests[..<removal].last?.hasPrefix("get") == true)
    let new = try Laptop(3, store)
    new.exchange()
    #expect(new.ledger.state(of: bodil) == lost.ledger.state(of: bodil))
    #expect(taker.exchange(takingOver: [lost.folder.device]).sent == 0, "it is done once")
  }

  @Test("What it left half written is kept as far as it is sound, and taken away once it was waited for")
  func halfWritten() throws {
    let (lost, taker) = try lostAndFound()
    try lost.save(Edit(root: bodil, record: "step:1", field: "what", value: "Kor"))
    try lost.save(Edit(root: bodil, record: "step:2", field: "what", value: "Kaffe"))
    lost.exchange()
    let last = try #require(
      store.files.keys.max {
        (PackName(String($0.dropFirst(5)))?.serial ?? 0) < (PackName(String($1.dropFirst(5)))?.serial ?? 0)
      })
    store.files[last] = store.files[last].map { Array($0.dropLast(30)) }
    for _ in 0..<(SpaceExchange.patience + 3) { taker.exchange(takingOver: [lost.folder.device]) }
    #expect(publishers() == [taker.folder.device])
    let new = try Laptop(3, store)
    new.exchange()
    #expect(new.ledger.state(of: bodil)["step:1", "what"] == "Kor")
    #expect(new.exchange().notArrived == 0)
  }

  @Test("One that comes back after all learns of it before anything goes out, and goes on under a new name")
  func comesBack() throws {
    let (lost, taker) = try lostAndFound()
    let name = lost.folder.device
    let machine = RootID("device:\(name.rawValue)")
    try taker.save(
      .share(machine, to: "hold"), Edit(root: machine, record: "device", field: "lost", value: .flag(true)))
    taker.exchange(takingOver: [name])
    try lost.save(goal("Skrevet, mens den var væk"))
    let report = lost.exchange(holding: [bodil]) {
      $0.device == name && $0.state(of: machine)["device", "lost"] == .flag(true)
    }
    #expect(report.newName != nil && lost.folder.device != name)
    #expect(report.sent == 0 && publishers() == [taker.folder.device])
    #expect(lost.ledger.state(of: bodil)["plan", "goal"] == "Skrevet, mens den var væk", "nothing is lost")
    // A person says that it may go out.
    #expect(lost.exchange().sent == 1)
    taker.exchange(takingOver: [name])
    #expect(taker.ledger.state(of: bodil)["plan", "goal"] == "Skrevet, mens den var væk")
    #expect(publishers() == [taker.folder.device, lost.folder.device])
  }

  @Test("A file of its that cannot be got at all keeps nothing from going out")
  func unreadable() throws {
    let (lost, taker) = try lostAndFound()
    let name = PackName(publisher: lost.folder.device, serial: 9, bytes: Array("x".utf8))
    store.files["hold/\(name.text)"] = Array("much longer than its name".utf8)
    for number in 0..<(SpaceExchange.patience + 4) {
      try taker.save(goal("Mål \(number)"))
      let report = taker.exchange(takingOver: [lost.folder.device])
      #expect(report.failures.isEmpty && report.sent > 0)
    }
  }
}
