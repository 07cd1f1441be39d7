import Domain
import Simulation
import Support
import Synchronization
import Testing

@testable import Journal
@testable import Sync

@Suite("Exchange: how far it is, and stopping it")
struct ExchangeWatchTests {
  let store = MemoryFileStore()

  /// A laptop whose citizens fill several packs.
  func full(_ citizens: Int = 4) throws -> Laptop {
    let laptop = try Laptop(1, store)
    let text = String(repeating: "Havnens værksted. ", count: 40_000)
    for number in 0..<citizens {
      let root = RootID("citizen:\(number)")
      try laptop.save(.share(root, to: "hold"))
      try laptop.save(Edit(root: root, record: "plan", field: "goal", value: .text(text)))
    }
    return laptop
  }

  final class Seen: Sendable {
    private let list = Mutex<[ExchangeProgress]>([])
    var all: [ExchangeProgress] { list.withLock { $0 } }
    func add(_ progress: ExchangeProgress) -> Int {
      list.withLock { list in
        list.append(progress)
        return list.count
      }
    }
  }

  @Test("Each file that has gone is told, with how many there are and their bytes")
  func progress() throws {
    let (a, b) = (try full(), try Laptop(2, store))
    let (out, back) = (Seen(), Seen())
    a.exchange(watch: { out.add($0) > 0 })
    b.exchange(watch: { back.add($0) > 0 })
    for (seen, direction) in [(out, ExchangeProgress.Direction.sending), (back, .receiving)] {
      let all = seen.all
      #expect(all.count >= 4 && all.allSatisfy { $0.direction == direction })
      #expect(all.map(\.files) == Array(1...all.count))
      #expect(all.last?.files == all.last?.allFiles && all.last?.bytes == all.last?.allBytes)
      #expect(all.allSatisfy { $0.allBytes > 2_000_000 })
    }
  }

  @Test("Stopped on the way, what has come is kept, and the next one fetches the rest alone")
  func stopComing() throws {
    let (a, b) = (try full(), try Laptop(2, store))
    a.exchange()
    let seen = Seen()
    let report = b.exchange(watch: { seen.add($0) < 2 })
    #expect(report.failures.map(\.kind) == [.tryAgain])
    #expect(report.received > 0 && b.ledger.count == report.received)
    store.requests = []
    b.exchange()
    #expect(b.ledger.count == a.ledger.count)
    let packs = store.files.keys.count { $0.hasSuffix(".pack") }
    #expect(store.requests.count { $0.hasPrefix("get") && $0.hasSuffix(".pack") } == packs - 2)
  }

  @Test("Stopped on the way out, what went counts as sent, and the next one sends the rest alone")
  func stopGoing() throws {
    let (a, b) = (try full(), try Laptop(2, store))
    let seen = Seen()
    let report = a.exchange(watch: { seen.add($0) < 2 })
    #expect(report.failures.map(\.kind) == [.tryAgain])
    #expect(report.sent > 0 && report.waiting > 0)
    a.exchange()
    b.exchange()
    #expect(b.ledger.count == a.ledger.count)
  }

  @Test("A line that is cut loses nothing of what had come")
  func cut() throws {
    let (a, b) = (try full(), try Laptop(2, store))
    a.exchange()
    store.refusesAfter = 4
    let report = b.exchange()
    #expect(report.failures.map(\.kind) == [.unreachable])
    #expect(report.received > 0 && b.ledger.count == report.received)
    store.refusesAfter = nil
    b.exchange()
    #expect(b.ledger.count == a.ledger.count)
  }
}
