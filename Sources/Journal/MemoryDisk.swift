import Foundation
import Synchronization

/// A disk in memory that can stop at any step, forget what was never synced, and run out of room.
///
/// As on a real one, a file's bytes and the name it lies under are made durable apart: `sync` keeps the bytes,
/// `syncFolder` the names.
public final class MemoryDisk: Disk {
  fileprivate struct File {
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
  }

  fileprivate struct State {
    var files: [Int: File] = [:]
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    var folders: Set<String> = []
    var identities: [String: Int] = [:]
    var locks: [String: Lock] = [:]
    var lastFile = 0
    var steps = 0
    var stop: Int?
    var room = Int.max
    var isStopped = false
  }

  fileprivate final class Lock: DiskLock, Sendable {
    private let held = Mutex(true)
    var isHeld: Bool { held.withLock { $0 } }
    func release() { held.withLock { $0 = false } }
  }

  private let state = Mutex(State())

  /// A disk without a file.
  public init() {}

  /// How many steps that change something have been taken.
  public var steps: Int { state.withLock { $0.steps } }

  /// The machine stops at that step from now on, counted from 1; never when nil. A write is then half done.
  public func stop(atStep step: Int?) {
    state.withLock { state in state.stop = step.map { state.steps + $0 } }
  }

  /// Whether it has stopped, and not been started again.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// How many bytes all files together may take. `Int.max` at first.
  public var room: Int {
    get { state.withLock { $0.room } }
    set { state.withLock { $0.room = newValue } }
  }

  /// The machine starts again after a power cut: of what was not synced a random part is there, or none of it.
  public func restart(_ random: inout some RandomNumberGenerator) {
    state.withLock { state in
      state.isStopped = false
      state.stop = nil
      state.locks = [:]
      let changed = Set(state.names.keys).union(state.durableNames.keys)
      for name in changed.sorted() where state.names[name] != state.durableNames[name] {
        if Bool.random(using: &random) { state.durableNames[name] = state.names[name] }
      }
      state.names = state.durableNames
      for number in Set(state.names.values).sorted() {
        guard let bytes = state.files[number]?.survivor(&random) else { continue }
        state.files[number] = File(bytes: bytes, durable: bytes)
      }
      let named = Set(state.names.values)
      state.files = state.files.filter { named.contains($0.key) }
    }
  }

  /// A disk with the same files, as a backup or a copied folder.
  public func copy() -> MemoryDisk {
    let copy = MemoryDisk()
    let now = state.withLock { $0 }
    copy.state.withLock { state in
      state = now
      state.locks = [:]
    }
    return copy
  }

  /// Every file there is: path and bytes.
  public var files: [String: [UInt8]] {
    state.withLock { state in state.names.compactMapValues { state.files[$0]?.bytes } }
  }

  /// Gives a folder another identity, as restoring or copying it does.
  public func renew(identityOf folder: String) {
    state.withLock { $0.identities[folder, default: 0] += 1 }
  }

  /// The whole file.
  public func read(_ path: String) throws(DiskError) -> [UInt8] {
    try look { (state) throws(DiskError) in try state.file(path).bytes }
  }

  /// A part of the file.
  public func read(_ path: String, from offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    Array(try read(path).dropFirst(offset).prefix(count))
  }

  /// The whole file.
  public func map(_ path: String) throws(DiskError) -> Data { Data(try read(path)) }

  /// What lies in the folder.
  public func entries(_ folder: String) throws(DiskError) -> [DiskEntry] {
    try look { state in
      let prefix = folder + "/"
      let files = state.names.compactMap { name, number -> DiskEntry? in
        guard name.hasPrefix(prefix), !name.dropFirst(prefix.count).contains("/") else { return nil }
        return DiskEntry(
          name: String(name.dropFirst(prefix.count)), size: state.files[number]?.bytes.count ?? 0,
          isFolder: false)
      }
      let folders = state.folders.compactMap { name -> DiskEntry? in
        guard name.hasPrefix(prefix), !name.dropFirst(prefix.count).contains("/") else { return nil }
        return DiskEntry(name: String(name.dropFirst(prefix.count)), size: 0, isFolder: true)
      }
      return (files + folders).sorted { $0.name < $1.name }
    }
  }

  /// The file's size.
  public func size(_ path: String) throws(DiskError) -> Int? {
    try look { state in state.names[path].flatMap { state.files[$0]?.bytes.count } }
  }

  /// Makes the folder and those above it.
  public func makeFolder(_ path: String) throws(DiskError) {
    try look { state in
      var path = path
      while !path.isEmpty, state.folders.insert(path).inserted { path = Self.folder(of: path) }
    }
  }

  /// Writes bytes; half of them when the machine stops at this step or the room is used up.
  public func write(_ bytes: [UInt8], to path: String, at offset: Int) throws(DiskError) {
    try step(path) { (state, stops) throws(DiskError) in
      guard state.folders.contains(Self.folder(of: path)) else { throw .missing(path: path) }
      let number = state.number(path)
      let old = state.files[number]?.bytes ?? []
      guard offset <= old.count else { throw .failed(path: path, code: EINVAL) }
      let used = state.names.values.reduce(0) { $0 + (state.files[$1]?.bytes.count ?? 0) }
      let growth = max(0, offset + bytes.count - old.count)
      let isFull = growth > state.room - min(state.room, used)
      let part = stops || isFull ? Array(bytes.prefix(bytes.count / 2)) : bytes
      state.files[number]?.bytes = old.prefix(offset) + part + old.dropFirst(offset + part.count)
      if isFull { throw .full(path: path) }
    }
  }

  /// Cuts the file.
  public func truncate(_ path: String, to size: Int) throws(DiskError) {
    try step(path) { (state, stops) throws(DiskError) in
      let file = try state.file(path)
      if !stops, let number = state.names[path] {
        state.files[number]?.bytes = Array(file.bytes.prefix(size))
      }
    }
  }

  /// Makes the bytes durable.
  public func sync(_ path: String) throws(DiskError) {
    try step(path) { (state, stops) throws(DiskError) in
      let file = try state.file(path)
      if !stops, let number = state.names[path] { state.files[number]?.durable = file.bytes }
    }
  }

  /// Makes the names durable.
  public func syncFolder(_ path: String) throws(DiskError) {
    try step(path) { (state, stops) throws(DiskError) in
      guard state.folders.contains(path) else { throw .missing(path: path) }
      guard !stops else { return }
      let prefix = path + "/"
      for name in Set(state.names.keys).union(state.durableNames.keys) where name.hasPrefix(prefix) {
        state.durableNames[name] = state.names[name]
      }
    }
  }

  /// Renames the file.
  public func rename(_ path: String, to other: String) throws(DiskError) {
    try step(path) { (state, stops) throws(DiskError) in
      _ = try state.file(path)
      guard !stops else { return }
      state.names[other] = state.names[path]
      state.names[path] = nil
    }
  }

  /// Removes the file.
  public func remove(_ path: String) throws(DiskError) {
    try step(path) { state, stops in
      if !stops { state.names[path] = nil }
    }
  }

  /// Changes only by `renew(identityOf:)`.
  public func identity(ofFolder path: String) throws(DiskError) -> String {
    try look { state in "memory \(state.identities[path, default: 0])" }
  }

  /// Locks within this disk.
  public func lock(_ path: String, text: String) throws(DiskError) -> any DiskLock {
    try look { (state) throws(DiskError) in
      if let lock = state.locks[path], lock.isHeld { throw .locked(path: path, by: text) }
      let lock = Lock()
      state.locks[path] = lock
      return lock
    }
  }

  private func look<Result: Sendable>(
    _ body: (inout State) throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    try state.withLock { (state) throws(DiskError) in
      if state.isStopped { throw .failed(path: "", code: EIO) }
      return try body(&state)
    }
  }

  /// One step that changes something; the last one that is begun when the machine stops at it.
  private func step(
    _ path: String, _ body: (inout State, Bool) throws(DiskError) -> Void
  ) throws(DiskError) {
    try look { (state) throws(DiskError) in
      state.steps += 1
      let stops = state.steps == state.stop
      if stops { state.isStopped = true }
      try body(&state, stops)
      if stops { throw .failed(path: path, code: EIO) }
    }
  }
}

extension MemoryDisk.State {
  fileprivate func file(_ path: String) throws(DiskError) -> MemoryDisk.File {
    guard let number = names[path], let file = files[number] else { throw .missing(path: path) }
    return file
  }

  fileprivate mutating func number(_ path: String) -> Int {
    if let number = names[path] { return number }
    lastFile += 1
    files[lastFile] = MemoryDisk.File()
    names[path] = lastFile
    return lastFile
  }
}

extension MemoryDisk.File {
  /// What a power cut leaves: the durable bytes and a random part of those appended since, or as many zeros, for
  /// a file may have grown before its bytes came; one or the other when it was not an append.
  fileprivate func survivor(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    guard bytes != durable else { return bytes }
    guard bytes.starts(with: durable) else { return Bool.random(using: &random) ? bytes : durable }
    let part = bytes[durable.count...].prefix(
      Int.random(in: 0...(bytes.count - durable.count), using: &random))
    let isHollow = Int.random(in: 0..<4, using: &random) == 0
    return durable + (isHollow ? [UInt8](repeating: 0, count: part.count) : Array(part))
  }
}
