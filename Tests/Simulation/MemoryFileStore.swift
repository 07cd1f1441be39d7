import Domain
import Sync
import Synchronization

/// A store in memory that can misbehave as real ones do: cut short, delay, lose, repeat, tell half, refuse.
public final class MemoryFileStore: FileStore {
  fileprivate struct State {
    var files: [String: [UInt8]] = [:]
    var delayed: [(path: String, bytes: [UInt8], after: Int)] = []
    var random = SplitMix64(seed: 0)
    var flakiness = 0
    var requests: [String] = []
    var tellsLengths = true
    var refusesAfter: Int?
    var takesNothing = false
    var refuses = ""
  }

  private let state = Mutex(State())

  /// An empty one that behaves well.
  public init(seed: UInt64 = 0) { reseed(seed) }

  /// From here on its moods follow from this seed.
  public func reseed(_ seed: UInt64) { state.withLock { $0.random = SplitMix64(seed: seed) } }

  /// Another with the same files, those under way too.
  public func copy() -> MemoryFileStore {
    let copy = MemoryFileStore()
    let now = state.withLock { $0 }
    copy.state.withLock { $0 = now }
    return copy
  }

  /// In how many of a thousand requests something goes wrong, for each thing that can.
  public var flakiness: Int {
    get { state.withLock { $0.flakiness } }
    set { state.withLock { $0.flakiness = newValue } }
  }

  /// Whether listings tell lengths.
  public var tellsLengths: Bool {
    get { state.withLock { $0.tellsLengths } }
    set { state.withLock { $0.tellsLengths = newValue } }
  }

  /// It is full: nothing new is taken.
  public var takesNothing: Bool {
    get { state.withLock { $0.takesNothing } }
    set { state.withLock { $0.takesNothing = newValue } }
  }

  /// A space that nobody may read or write; empty for none.
  public var refuses: String {
    get { state.withLock { $0.refuses } }
    set { state.withLock { $0.refuses = newValue } }
  }

  /// So many requests are answered before the line is cut; nil for no end.
  public var refusesAfter: Int? {
    get { state.withLock { $0.refusesAfter } }
    set { state.withLock { $0.refusesAfter = newValue } }
  }

  /// What lies there.
  public var files: [String: [UInt8]] {
    get { state.withLock { $0.files } }
    set { state.withLock { $0.files = newValue } }
  }

  /// What was asked of it, since last cleared.
  public var requests: [String] {
    get { state.withLock { $0.requests } }
    set { state.withLock { $0.requests = newValue } }
  }

  /// Whether a file lies there or is under way.
  public func knows(_ path: String) -> Bool {
    state.withLock { state in state.files[path] != nil || state.delayed.contains { $0.path == path } }
  }

  /// All that is under way arrives now.
  public func settle() {
    state.withLock { state in
      for file in state.delayed { state.files[file.path] = file.bytes }
      state.delayed = []
    }
  }

  /// Some file is lost for good.
  public func loseOne() {
    state.withLock { state in
      guard let path = state.files.keys.sorted().randomElement(using: &state.random) else { return }
      state.files[path] = nil
    }
  }

  /// Lists the files of a folder.
  public func list(_ folder: String) throws(StoreError) -> [StoreEntry] {
    try ask("list \(folder)") { (state) throws(StoreError) in
      state.deliver()
      let names = state.files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
      var entries = names.map {
        StoreEntry(
          name: String($0.dropFirst(folder.count + 1)),
          length: state.tellsLengths ? state.files[$0]?.count : nil)
      }
      if state.goesWrong() { entries.removeAll { _ in Bool.random(using: &state.random) } }
      if state.goesWrong() { entries.removeLast(Int.random(in: 0...entries.count, using: &state.random)) }
      if state.goesWrong() { entries += entries.prefix(2) }
      entries.append(StoreEntry(name: "a (conflicted copy).pack", length: 3))
      entries.append(StoreEntry(name: "desktop.ini", length: 7))
      if state.flakiness > 0 { entries.shuffle(using: &state.random) }
      return entries
    }
  }

  /// Reads a file.
  public func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
    try ask("get \(path)") { (state) throws(StoreError) in
      guard let bytes = state.files[path] else { throw .missing(path) }
      guard bytes.count <= limit else { throw .tooLarge(path) }
      if state.goesWrong() { return Array("<html>log ind</html>".utf8) }
      if state.goesWrong() { return Array(bytes.dropLast(1)) }
      return bytes
    }
  }

  /// Puts a file there, or a part of it, or later, or says that it did not.
  public func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    try ask("put \(path)") { (state) throws(StoreError) in
      if state.goesWrong() {
        state.files[path] = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &state.random)))
        throw .tryAgain(path)
      }
      if state.goesWrong() {
        // It says that it was done.
        state.files[path] = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &state.random)))
      } else if state.goesWrong() {
        state.delay(path, bytes)
      } else if state.goesWrong() {
        state.files[path] = bytes
        throw .tryAgain(path)
      } else if state.goesWrong() {
        // It comes once more, perhaps when it has been taken away.
        state.files[path] = bytes
        state.delay(path, bytes)
      } else {
        state.files[path] = bytes
      }
    }
  }

  /// Takes a file away, for a while at least.
  public func remove(_ path: String) throws(StoreError) {
    try ask("remove \(path)") { (state) throws(StoreError) in
      if state.goesWrong() { throw .tryAgain(path) }
      if state.goesWrong(), let bytes = state.files[path] { state.delay(path, bytes) }
      state.files[path] = nil
    }
  }

  private func ask<Result>(
    _ request: String, _ body: (inout State) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try state.withLock { (state) throws(StoreError) in
      state.requests.append(request)
      if state.takesNothing, request.hasPrefix("put") { throw .full("memory") }
      if !state.refuses.isEmpty, request.contains(" \(state.refuses)") { throw .refused("memory") }
      if let left = state.refusesAfter {
        guard left > 0 else { throw .unreachable("memory") }
        state.refusesAfter = left - 1
      }
      if state.goesWrong() { throw .unreachable("memory") }
      return try body(&state)
    }
  }
}

extension MemoryFileStore.State {
  fileprivate mutating func goesWrong() -> Bool {
    flakiness > 0 && Int.random(in: 0..<1000, using: &random) < flakiness
  }

  fileprivate mutating func delay(_ path: String, _ bytes: [UInt8]) {
    delayed.append((path, bytes, Int.random(in: 1...5, using: &random)))
  }

  fileprivate mutating func deliver() {
    if delayed.isEmpty { return }
    for index in delayed.indices { delayed[index].after -= 1 }
    for file in delayed where file.after <= 0 { files[file.path] = file.bytes }
    delayed.removeAll { $0.after <= 0 }
  }
}
