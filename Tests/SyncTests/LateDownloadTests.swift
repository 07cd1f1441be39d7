import Foundation
import Simulation
import Support
import Synchronization
import Testing

@testable import Journal
@testable import Sync

/// A server on which one file never comes to its end.
@Suite("A download that stops in the middle")
struct LateDownloadTests {
  private static let root = RootID("citizen:bodil")

  /// How the file fails.
  enum Fault: Sendable, CaseIterable, CustomTestStringConvertible {
    case stalls, stallsAndThenSaysNothing, saysNothing
    var testDescription: String { "\(self)" }

    func answer(_ bytes: [UInt8], time: Int) -> ScriptedServer.Answer {
      if self == .saysNothing || self == .stallsAndThenSaysNothing && time > 0 { return .silence }
      let head = "HTTP/1.1 200 OK\r\nContent-Length: \(bytes.count)\r\n\r\n"
      return .stalled(Array(head.utf8) + bytes.prefix(bytes.count / 2))
    }
  }

  /// Serves what lies in `store` as a WebDAV folder, but for one file, while it is ill.
  private final class Ward: Sendable {
    let store: MemoryFileStore
    let ill = Mutex<String?>(nil)
    private let times = Mutex(0)

    init(_ store: MemoryFileStore) { self.store = store }

    func answer(_ request: ScriptedServer.Request, _ fault: Fault) -> ScriptedServer.Answer {
      let path = String(request.target.dropFirst())
      switch request.method {
      case "PROPFIND":
        let files = store.files.filter { $0.key.hasPrefix(path) }
        return WebDAVPointsTests.multistatus(
          WebDAVPointsTests.folder(request.target)
            + files.map { WebDAVPointsTests.file("/\($0.key)", $0.value.count) }.joined())
      case "PUT":
        try? store.putNew(path, request.body)
        return .whole(201)
      case "GET":
        guard let bytes = store.files[path] else { return .whole(404) }
        guard ill.withLock({ $0 }) == path else { return .whole(200, bytes) }
        let time = times.withLock { times in
          defer { times += 1 }
          return times
        }
        return fault.answer(bytes, time: time)
      default: return .whole(405)
      }
    }
  }

  /// Each of so many others adds a word, and with it a pack.
  private func colleagues(_ count: Int, _ memory: MemoryFileStore) throws {
    for number in 1...count {
      let laptop = try Laptop(UInt64(10 + number), memory)
      laptop.exchange()
      try laptop.save(Edit(root: Self.root, record: "r\(number)", field: "f", value: "ord \(number)"))
      laptop.exchange()
    }
  }

  @Test(
    "The file has not arrived yet: what else there is arrives, what is new goes out, and once it comes it is taken",
    arguments: Fault.allCases)
  func late(fault: Fault) throws {
    let memory = MemoryFileStore()
    let (bodil, jonas) = (try Laptop(1, memory), try Laptop(2, memory))
    try bodil.save(.share(Self.root, to: "hold"))
    bodil.exchange()
    jonas.exchange()
    try colleagues(3, memory)
    let ward = Ward(memory)
    let server = try ScriptedServer { request, _ in ward.answer(request, fault) }
    let packs = memory.files.keys.filter { $0.hasSuffix(".pack") }.sorted()
    // Others come after it, and it is not the one that says that all of it is shared.
    let known = bodil.folder.device.rawValue
    let ill = try #require(packs.first { !$0.contains(known) })
    ward.ill.withLock { $0 = ill }
    try jonas.save(Edit(root: Self.root, record: "r9", field: "f", value: "mit eget"))

    let store = WebDAVStore(try WebDAVAddress(server.url), user: nil, patience: 1.5, pause: { _ in })
    func exchange() -> ExchangeReport {
      let report = Exchange(store: store, folder: jonas.folder, machine: "m").run(
        [.init("hold")], random: &jonas.random)
      jonas.ledger.take(report)
      return report
    }
    let report = exchange()
    #expect(report.failures.isEmpty, "\(report.failures)")
    #expect(report.notArrived == 1 && report.received == 2 && report.sent == 1)

    ward.ill.withLock { $0 = nil }
    let after = exchange()
    #expect(after.failures.isEmpty && after.notArrived == 0 && after.received == 1)
    bodil.exchange()
    #expect(jonas.ledger.state(of: Self.root) == bodil.ledger.state(of: Self.root))
  }

  @Test("A line that goes away half way leaves what had come, so that the next exchange goes on from there")
  func halfWay() throws {
    let memory = MemoryFileStore()
    let (bodil, jonas) = (try Laptop(1, memory), try Laptop(2, memory))
    try bodil.save(.share(Self.root, to: "hold"))
    bodil.exchange()
    try colleagues(4, memory)
    bodil.exchange()
    let isGone = Mutex(false)
    let ward = Ward(memory)
    let server = try ScriptedServer { request, number in
      if number >= 4 { isGone.withLock { $0 = true } }
      return isGone.withLock { $0 } && number < 1000 ? .silence : ward.answer(request, .stalls)
    }
    let store = WebDAVStore(try WebDAVAddress(server.url), user: nil, patience: 1.5, pause: { _ in })
    let report = Exchange(store: store, folder: jonas.folder, machine: "m").run(
      [.init("hold")], random: &jonas.random)
    // A listing, the identity and two packs.
    #expect(report.failures.map(\.kind) == [.unreachable])
    #expect(report.received == 2)
    memory.requests = []
    jonas.ledger.take(report)
    jonas.exchange()
    #expect(memory.requests.filter { $0.hasPrefix("get") }.count == 3)
    #expect(jonas.ledger.state(of: Self.root) == bodil.ledger.state(of: Self.root))
  }
}
