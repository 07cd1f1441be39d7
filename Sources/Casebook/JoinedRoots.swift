/// Which entries staff have found to be one community, and which records one person, as one map that is kept up to date:
/// the entries that went, and where they went to.
struct JoinedRoots: Equatable, Sendable {
  /// Where each entry that was joined went, as it was written.
  private(set) var targets: [String: String] = [:]
  /// Where each of them came to in the end.
  private(set) var survivors: [String: String] = [:]
  /// The entries that came to each, in order.
  private(set) var members: [String: [String]] = [:]

  private var isSettled = true

  /// Whether nothing was joined to anything.
  var isEmpty: Bool { survivors.isEmpty }

  /// Notes where one entry went; empty when it stands on its own. It counts after `settle()`.
  mutating func set(_ target: String, of id: String) {
    let target = target == id || target.isEmpty ? nil : target
    guard targets[id] != target else { return }
    targets[id] = target
    isSettled = false
  }

  /// Works out who stays, after any number of changes.
  mutating func settle() {
    if isSettled { return }
    isSettled = true
    survivors = [:]
    for id in targets.keys {
      let end = end(of: id)
      if end != id { survivors[id] = end }
    }
    members = Dictionary(grouping: survivors.keys.sorted()) { survivors[$0] ?? $0 }
  }

  /// Follows an entry to the one that stays. Two devices that joined two entries either way round make a ring: its least
  /// id stays, which is the same on all of them.
  private func end(of id: String) -> String {
    var way = [id]
    var places = [id: 0]
    while let last = way.last, let next = targets[last] {
      if let start = places[next] { return way[start...].min() ?? next }
      places[next] = way.count
      way.append(next)
    }
    return way.last ?? id
  }
}
