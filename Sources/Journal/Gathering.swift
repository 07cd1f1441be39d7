import Foundation

/// All operations of some files, brought together by root: each once, void before full, and of an erased root the
/// erasure alone.
struct Gathering {
  private(set) var roots: [RootID: [Operation]] = [:]
  private(set) var erased: Set<RootID> = []
  private(set) var highest: UInt64 = 0
  private var sent: Set<OperationID> = []
  private var devices: Set<DeviceName> = []
  private var bytes = 0

  init(_ files: [FolderReader.Read]) {
    for file in files {
      for operation in file.lines.operations {
        roots[operation.root, default: []].append(operation)
        highest = max(highest, operation.id.number)
        devices.insert(operation.id.device)
        if file.file.pack != nil { sent.insert(operation.id) }
        if operation.control == .erase { erased.insert(operation.root) }
      }
      bytes += file.lines.bytes.count
    }
    for (root, operations) in roots {
      roots[root] = Self.once(erased.contains(root) ? operations.filter { $0.control == .erase } : operations)
    }
  }

  private static func once(_ operations: [Operation]) -> [Operation] {
    let sorted = operations.sorted { $0.id != $1.id ? $0.id < $1.id : $0.kind == .void && $1.kind != .void }
    var once: [Operation] = []
    once.reserveCapacity(sorted.count)
    for operation in sorted where once.last?.id != operation.id { once.append(operation) }
    return once
  }

  /// A snapshot of them, as `Snapshot` reads it.
  func snapshot(covered: [CoveredFile]) -> Data {
    var writer = SnapshotWriter(devices: devices, expectedCount: sent.count, expectedBytes: bytes)
    for root in roots.keys.sorted() {
      writer.add(SnapshotRoot(root: root, operations: roots[root] ?? []) { sent.contains($0) })
    }
    return Data(writer.bytes(covered: covered, highest: highest, digestVersion: 0))
  }
}
