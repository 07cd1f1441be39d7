import Synchronization

/// States that were worked out lately, by the operations they come from. Shared by all copies of a ledger: what it
/// says depends on the fingerprint alone, so that no copy can be told wrong.
final class StateCache: Sendable {
  private struct Entry {
    var fingerprint: Fingerprint
    var state: RootState
  }

  private static let most = 256
  private let entries = Mutex<[RootID: Entry]>([:])

  func state(of root: RootID, _ fingerprint: Fingerprint, make: () -> RootState) -> RootState {
    if let known = entries.withLock({ $0[root] }), known.fingerprint == fingerprint { return known.state }
    let state = make()
    entries.withLock { entries in
      if entries.count >= Self.most { entries.removeAll() }
      entries[root] = Entry(fingerprint: fingerprint, state: state)
    }
    return state
  }
}
