import Foundation
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("Real servers that take nothing more")
struct StoreRefusalTests {
  private static let root = RootID("citizen:bodil")

  private func store(_ server: WebDAVServer) throws -> WebDAVStore {
    WebDAVStore(
      try WebDAVAddress(server.url),
      user: .init(name: WebDAVServer.user, password: WebDAVServer.password), pause: { _ in })
  }

  private func laptop(_ seed: UInt64) throws -> Laptop { try Laptop(seed, MemoryFileStore()) }

  private func exchange(_ laptop: Laptop, _ store: WebDAVStore) -> ExchangeReport {
    let report = Exchange(store: store, folder: laptop.folder, machine: "m").run(
      [.init("hold")], random: &laptop.random)
    laptop.ledger.take(report)
    return report
  }

  private func edit(_ record: String, _ text: String) -> Edit {
    Edit(root: Self.root, record: record, field: "f", value: .text(text))
  }

  /// All of it is on the disk and waits.
  private func expectKept(
    _ laptop: Laptop, _ report: ExchangeReport, told words: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(report.failures.map(\.kind) == [.refused], sourceLocation: location)
    let danish = report.failures.first?.phrase.danish ?? ""
    #expect(danish.contains(words), "\(danish)", sourceLocation: location)
    #expect(danish.contains("Alt er gemt på denne maskine"), "\(danish)", sourceLocation: location)
    #expect(report.sent == 0, sourceLocation: location)
    let kept = try JournalFolder.open(
      "/data", cache: nil, access: .read, disk: laptop.disk, machine: "m", random: &laptop.random)
    // Not the states themselves: a failure would tell of half a megabyte.
    let isKept = kept.ledger.state(of: Self.root) == laptop.ledger.state(of: Self.root)
    #expect(isKept, sourceLocation: location)
    #expect(try Exchange.waiting(in: laptop.folder, spaces: ["hold"]) > 0, sourceLocation: location)
  }

  @Test(
    "A server whose disk is full is told as full, everything stays here, and goes out once there is room",
    .enabled(if: WebDAVServer.canHaveDisk, "disks may not be mounted here"),
    arguments: WebDAVServer.Kind.allCases)
  func full(kind: WebDAVServer.Kind) throws {
    let server = try WebDAVServer(kind, diskSize: "8m")
    let store = try store(server)
    let (bodil, jonas) = (try laptop(1), try laptop(2))
    try bodil.save(.share(Self.root, to: "hold"), edit("r1", "Synge"))
    #expect(exchange(bodil, store).failures.isEmpty)
    let ballast = [UInt8](repeating: 7, count: 7900 << 10)
    try store.putNew("andet/ballast.txt", ballast)
    try bodil.save(edit("r2", String(repeating: "Synge igen. ", count: 40_000)))
    for _ in 0..<2 {
      try expectKept(bodil, exchange(bodil, store), told: "Det fælles lager er fuldt")
      // What is there can still be read, and a colleague is not disturbed.
      let report = exchange(jonas, store)
      #expect(report.failures.isEmpty, "\(report.failures)")
    }
    #expect(try store.list("hold").allSatisfy { $0.name != "room.txt" })
    #expect(jonas.ledger.operations(of: Self.root).contains { $0.content.record == "r1" })

    try store.remove("andet/ballast.txt")
    // rclone does not list at once what it took after it had refused something; until then it is sent again.
    let isThere: Bool? = Deadline(seconds: 20).await {
      for laptop in [bodil, jonas] { #expect(exchange(laptop, store).failures.isEmpty) }
      return jonas.ledger.state(of: Self.root) == bodil.ledger.state(of: Self.root) ? true : nil
    }
    #expect(isThere == true)
  }

  @Test(
    "A server that lets one read only is told as such: what is there comes, and what is here goes out once it may",
    arguments: WebDAVServer.Kind.allCases)
  func readOnly(kind: WebDAVServer.Kind) throws {
    let server = try WebDAVServer(kind)
    let (bodil, jonas) = (try laptop(1), try laptop(2))
    try bodil.save(.share(Self.root, to: "hold"), edit("r1", "Synge"))
    #expect(exchange(bodil, try store(server)).failures.isEmpty)
    try server.allow(.reading)
    let reading = try store(server)
    try jonas.save(.share(Self.root, to: "hold"), edit("r2", "Gå tur"))
    let report = exchange(jonas, reading)
    #expect(report.received == 2)
    try expectKept(jonas, report, told: "Det fælles lager gav ikke adgang")

    let refused = StoreError.refused(server.url)
    #expect(throws: refused) { try reading.putNew("andet/a.1.pack", [1]) }
    #expect(throws: refused) { try reading.putNew("hold/a.1.pack", [1]) }
    let there = try #require(try reading.list("hold").first)
    #expect(throws: refused) { try reading.remove("hold/\(there.name)") }
    #expect(try reading.list("andet").isEmpty)

    try server.allow(.all)
    #expect(exchange(jonas, try store(server)).failures.isEmpty)
    #expect(exchange(bodil, try store(server)).failures.isEmpty)
    #expect(jonas.ledger.state(of: Self.root) == bodil.ledger.state(of: Self.root))
  }
}
