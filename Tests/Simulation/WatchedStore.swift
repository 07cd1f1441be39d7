import Journal
import Sync
import Synchronization

/// The store as one device meets it in one exchange. It can end the exchange at any request, and looks at everything
/// that goes out or is taken away.
final class WatchedStore: FileStore {
  /// What happens at a request.
  enum End: Sendable {
    /// The machine stops, before the request or once it is done.
    case stops(isDone: Bool)
    /// Somebody asked to stop: this and every later request.
    case cancels
    /// The program goes on meanwhile.
    case does(@Sendable () -> Void)
  }

  private struct State {
    var count = 0
    var isStopped = false
    var isCancelled = false
    var changed: Set<String> = []
    var published: Set<PackName> = []
    var failures: [String] = []
  }

  private let store: MemoryFileStore
  private let disk: MemoryDisk
  private let at: Int
  private let end: End?
  private let look: @Sendable (Request) -> String?
  private let state = Mutex(State())

  /// What is looked at.
  enum Request: Sendable {
    case put(String, [UInt8])
    case remove(String)

    var path: String {
      switch self {
      case .put(let path, _), .remove(let path): path
      }
    }
  }

  /// - Parameters:
  ///   - store: what all share.
  ///   - disk: the device's, which stops with it.
  ///   - end: what happens at the request `at`, counted from 1.
  ///   - look: says what is wrong with a request.
  init(
    _ store: MemoryFileStore, disk: MemoryDisk, at: Int = 0, end: End? = nil,
    look: @escaping @Sendable (Request) -> String?
  ) {
    self.store = store
    self.disk = disk
    self.at = at
    self.end = end
    self.look = look
  }

  /// How many requests were made.
  var count: Int { state.withLock { $0.count } }
  /// The machine stopped on the way.
  var isStopped: Bool { state.withLock { $0.isStopped } }
  /// Somebody stopped it.
  var isCancelled: Bool { state.withLock { $0.isCancelled } }
  /// The folders in which something was put or taken away.
  var changed: Set<String> { state.withLock { $0.changed } }
  /// Packs that it put there, or meant to.
  var published: Set<PackName> { state.withLock { $0.published } }
  /// What was wrong.
  var failures: [String] { state.withLock { $0.failures } }

  func list(_ folder: String) throws(StoreError) -> [StoreEntry] {
    try ask { () throws(StoreError) in try store.list(folder) }
  }

  func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
    try ask { () throws(StoreError) in try store.get(path, limit: limit) }
  }

  func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    try ask(.put(path, bytes)) { () throws(StoreError) in try store.putNew(path, bytes) }
  }

  func remove(_ path: String) throws(StoreError) {
    try ask(.remove(path)) { () throws(StoreError) in try store.remove(path) }
  }

  private func ask<Result>(
    _ request: Request? = nil, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let isNow = state.withLock { state in
      state.count += 1
      return state.count == at
    }
    if isStopped { throw .unreachable("stopped") }
    if isCancelled { throw .stopped }
    switch isNow ? end : nil {
    case .stops(let isDone):
      if isDone {
        note(request)
        _ = try? body()
      }
      state.withLock { $0.isStopped = true }
      // What the disk would be asked for next is not done any more.
      disk.stop(atStep: 1)
      throw .unreachable("stopped")
    case .cancels:
      state.withLock { $0.isCancelled = true }
      throw .stopped
    case .does(let work): work()
    case nil: break
    }
    // A machine that stopped at its disk asks for nothing more.
    if disk.isStopped { throw .unreachable("stopped") }
    note(request)
    return try body()
  }

  private func note(_ request: Request?) {
    guard let request else { return }
    let failure = look(request)
    state.withLock { state in
      let parts = request.path.split(separator: "/").map(String.init)
      state.changed.insert(parts[0])
      if case .put = request, let name = PackName(parts[1]) { state.published.insert(name) }
      if let failure { state.failures.append(failure) }
    }
  }
}
