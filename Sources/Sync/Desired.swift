import Journal

/// Which operations ought to lie in a space, as far as this device can tell.
enum Desired {
  /// Those of a root's operations that say where it may be.
  static func control(of root: RootID, _ ids: Set<OperationID>, _ ledger: Ledger) -> Set<OperationID> {
    ids.intersection(ledger.control(of: root).operations.map(\.id))
  }

  /// - Parameters:
  ///   - ledger: what is on the disk.
  ///   - present: the roots of which the space's packs hold something.
  ///   - settledElsewhere: roots that lie whole in the other space that they belong to. Of those that left this one nobody is
  ///     told here until then.
  ///   - isRefilling: what is held of roots that went elsewhere may lie nowhere, whoever wrote it.
  /// - Returns: every operation of a root that is shared to the space, but those that coalescing leaves out; of other
  ///   roots that the space knows, or was ever given, what is said of consent and erasure.
  static func operations(
    in space: String, of ledger: Ledger, present: Set<RootID>, settledElsewhere: Set<RootID> = [],
    isRefilling: Bool = false
  ) -> [RootID: Set<OperationID>] {
    var desired: [RootID: Set<OperationID>] = [:]
    for root in ledger.roots {
      switch ledger.sharing(of: root) {
      case .shared(space):
        desired[root] = Set(ledger.ids(of: root)).subtracting(ledger.skippable(of: root))
      case .moved where ledger.hasLeft(space, root):
        // What was written here before it was known goes the way that the others can read; then the root is dropped. That it
        // went is told again where the store has lost it.
        let data =
          isRefilling
          ? Set(ledger.ids(of: root)).subtracting(ledger.skippable(of: root)) : ledger.unsent(of: root)
        desired[root] = data.union(ledger.control(of: root).operations.map(\.id))
      case .shared where ledger.hasLeft(space, root) && !settledElsewhere.contains(root): continue
      case .shared where !present.contains(root) && !ledger.hasLeft(space, root): continue
      default:
        // Whoever withdrew it may not have known of every space that it was in; whoever erases it, perhaps of none.
        if present.contains(root) || ledger.spacesShared(root).contains(space) {
          desired[root] = Set(ledger.control(of: root).operations.map(\.id))
        }
      }
    }
    return desired
  }
}
