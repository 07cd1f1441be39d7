import Synchronization

/// The part of a ledger that lies in a snapshot. A part of it that proves damaged is never believed: then the files
/// that it was made of are read instead, once.
final class LedgerBase: Sendable {
  private let snapshot: Mutex<(current: Snapshot, isRebuilt: Bool)>
  private let wasReadWhole = Mutex(false)
  private let rebuild: @Sendable () -> Snapshot?

  /// - Parameter rebuild: reads the covered files again, as far as they are covered.
  init(_ snapshot: Snapshot, rebuild: @escaping @Sendable () -> Snapshot?) {
    self.snapshot = Mutex((snapshot, false))
    self.rebuild = rebuild
  }

  /// The snapshot proved damaged, and what it should have told was read from the files.
  var isRebuilt: Bool { snapshot.withLock { $0.isRebuilt } }

  /// What `body` reads; `otherwise` when neither the snapshot nor the files can tell.
  func read<Result>(
    otherwise: Result, _ body: (Snapshot) throws(DamagedSnapshot) -> Result
  ) -> Result {
    let (current, isRebuilt) = snapshot.withLock { $0 }
    do {
      return try body(current)
    } catch {
      guard !isRebuilt, let fresh = replacement() else { return otherwise }
      return (try? body(fresh)) ?? otherwise
    }
  }

  /// Before a file is changed or goes: reads all of the snapshot, once, so that what is damaged in it is found while the
  /// files that it was made of can still tell what it should.
  func readAll() {
    if wasReadWhole.withLock({ $0 }) { return }
    wasReadWhole.withLock { $0 = true }
    read(otherwise: ()) { (snapshot) throws(DamagedSnapshot) in
      try snapshot.readAll()
    }
  }

  private func replacement() -> Snapshot? {
    snapshot.withLock { snapshot in
      if snapshot.isRebuilt { return snapshot.current }
      guard let fresh = rebuild() else { return nil }
      snapshot = (fresh, true)
      return fresh
    }
  }
}
