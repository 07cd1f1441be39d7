import Foundation

/// All operations of some files, brought together by root: each once, void before full, and of an erased root the
/// erasure alone.
struct Gathering {
  private(set) var roots: [RootID: HeldRoot] = [:]
  private(set) var highest: UInt64 = 0

  /// - Parameter names: with which all of the files were read.
  init(_ files: [FolderReader.Read], names: NameCache) {
    var gathered = [[Entry]](repeating: [], count: names.roots.count)
    for file in files {
      let isSent = file.file.pack != nil
      for (operation, place) in zip(file.lines.operations, file.lines.rootPlaces) {
        highest = max(highest, operation.id.number)
        gathered[place].append(Entry(operation: operation, isSent: isSent))
      }
    }
    roots.reserveCapacity(gathered.count)
    for (root, entries) in zip(names.roots, gathered) where !entries.isEmpty {
      roots[root] = Self.root(entries)
    }
  }

  private struct Entry {
    var operation: Operation
    var isSent: Bool
  }

  private static func root(_ entries: [Entry]) -> HeldRoot {
    let isErased = entries.contains { $0.operation.control == .erase }
    var operations: [Operation] = []
    var isSent: [Bool] = []
    operations.reserveCapacity(entries.count)
    isSent.reserveCapacity(entries.count)
    for entry in inOrder(entries) where !isErased || entry.operation.control == .erase {
      if let last = operations.last, last.id == entry.operation.id {
        if entry.operation.kind == .void { operations[operations.count - 1] = entry.operation }
        isSent[isSent.count - 1] = isSent[isSent.count - 1] || entry.isSent
      } else {
        operations.append(entry.operation)
        isSent.append(entry.isSent)
      }
    }
    return HeldRoot(sorted: operations, isSent: isSent)
  }

  /// A journal is in order already; only what came from others is not.
  private static func inOrder(_ entries: [Entry]) -> [Entry] {
    let isOrdered = zip(entries, entries.dropFirst()).allSatisfy { $0.operation.id < $1.operation.id }
    return isOrdered ? entries : entries.sorted { $0.operation.id < $1.operation.id }
  }

  /// A snapshot of them, as `Snapshot` reads it.
  func snapshot(covered: [CoveredFile]) -> Data {
    var writer = SnapshotWriter(devices: Set(roots.values.lazy.flatMap { $0.operations.map(\.id.device) }))
    for (root, held) in roots.sorted(by: { $0.key < $1.key }) {
      writer.add(SnapshotRoot(root: root, operations: held.operations, isSent: held.isSent))
    }
    return Data(writer.bytes(covered: covered, highest: highest, digestVersion: 0))
  }
}
