import Support
import Synchronization

@testable import Sync

/// A store in memory that can misbehave as real ones do: cut short, delay, lose, tell half, refuse.
final class MemoryFileStore: FileStore {
  fileprivate struct State {
    var files: [String: [UInt8]] = [:]
    var delayed: [(path: String, bytes: [UInt8], after: Int)] = []
    var random = SeededRandom(seed: 0)
    var flakiness = 0
    var requests: [String] = []
    var tellsLengths = true
    var refusesAfter: Int?
  }

  private let state = Mutex(State())

  init(seed: UInt64 = 0) { state.withLock { $0.random = SeededRandom(seed: seed) } }

  /// In how many of a thousand requests something goes wrong, for each thing that can.
  var flakiness: Int {
    get { state.withLock { $0.flakiness } }
    set { state.withLock { $0.flakiness = newValue } }
  }

  /// Whether listings tell lengths.
  var tellsLengths: Bool {
    get { state.withLock { $0.tellsLengths } }
    set { state.withLock { $0.tellsLengths = newValue } }
  }

  /// So many requests are answered before the line is cut; nil for no end.
  var refusesAfter: Int? {
    get { state.withLock { $0.refusesAfter } }
    set { state.withLock { $0.refusesAfter = newValue } }
  }

  /// What lies there.
  var files: [String: [UInt8]] {
    get { state.withLock { $0.files } }
    set { state.withLock { $0.files = newValue } }
  }

  /// What was asked of it, since last cleared.
  var requests: [String] {
    get { state.withLock { $0.requests } }
    set { state.withLock { $0.requests = newValue } }
  }

  /// All that is under way arrives now.
  func settle() {
    state.withLock { state in
      for file in state.delayed { state.files[file.path] = file.bytes }
      state.delayed = []
    }
  }

  /// Some file is lost for good.
  func loseOne() {
    state.withLock { state in
      guard let path = state.files.keys.sorted().randomElement(using: &state.random) else { return }
      state.files[path] = nil
    }
  }

  func list(_ folder: String) throws(StoreError) -> [StoreEntry] {
    try ask("list \(folder)") { (state) throws(StoreError) in
      state.deliver()
      let names = state.files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
      var entries = names.map {
        StoreEntry(
          name: String($0.dropFirst(folder.count + 1)),
          length: state.tellsLengths ? state.files[$0]?.count : nil)
      }
      if state.goesWrong() { entries.removeAll { _ in Bool.random(using: &state.random) } }
      if state.goesWrong() { entries += entries.prefix(2) }
      entries.append(StoreEntry(name: "a (conflicted copy).pack", length: 3))
      entries.append(StoreEntry(name: "desktop.ini", length: 7))
      return entries
    }
  }

  func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
    try ask("get \(path)") { (state) throws(StoreError) in
      guard let bytes = state.files[path] else { throw .missing(path) }
      guard bytes.count <= limit else { throw .tooLarge(path) }
      if state.goesWrong() { return Array("<html>log ind</html>".utf8) }
      if state.goesWrong() { return Array(bytes.dropLast(1)) }
      return bytes
    }
  }

  func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    try ask("put \(path)") { (state) throws(StoreError) in
      if state.goesWrong() {
        state.files[path] = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &state.random)))
        throw .tryAgain(path)
      }
      if state.goesWrong() {
        // It says that it was done.
        state.files[path] = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &state.random)))
      } else if state.goesWrong() {
        state.delayed.append((path, bytes, Int.random(in: 1...5, using: &state.random)))
      } else if state.goesWrong() {
        state.files[path] = bytes
        throw .tryAgain(path)
      } else {
        state.files[path] = bytes
      }
    }
  }

  func remove(_ path: String) throws(StoreError) {
    try ask("remove \(path)") { (state) throws(StoreError) in
      if state.goesWrong() { throw .tryAgain(path) }
      state.files[path] = nil
    }
  }

  private func ask<Result>(
    _ request: String, _ body: (inout State) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try state.withLock { (state) throws(StoreError) in
      state.requests.append(request)
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

  fileprivate mutating func deliver() {
    for index in delayed.indices { delayed[index].after -= 1 }
    for file in delayed where file.after <= 0 { files[file.path] = file.bytes }
    delayed.removeAll { $0.after <= 0 }
  }
}
