import Journal

/// What has to go from a space, as far as this device can tell.
///
/// An erasure is for ever, so whoever knows of one acts on it. A withdrawal may have been followed by consent given
/// again, which may lie in a pack that has not arrived; and the one who keeps the root may not have read yet what
/// others sent before they knew. So it is acted on when no pack is waited for, by the one who keeps the root at
/// once, and by others when that one has not done it for many exchanges.
/// A root that belongs to another space is taken away by those who take part there, once it lies there whole: it went
/// there, or was to come here, and whoever knew of that is lost.
struct RemovalRule {
  let ledger: Ledger
  /// Whose packs it is about.
  let space: String
  /// No pack is waited for.
  let isSettled: Bool
  /// Packs with something of a withdrawn root, and at how many exchanges they have been left to the one who keeps it; of packs
  /// that cannot be read, at how many they could not.
  let waited: [PackName: Int]
  /// Roots that lie whole in the other space that they belong to.
  var settledElsewhere: Set<RootID> = []
  /// Nothing is left to anybody or waited for.
  private var isStrict = false

  /// A pack is left so many exchanges to the one who keeps a withdrawn root.
  static let patience = 16

  init(ledger: Ledger, space: String, isSettled: Bool, waited: [PackName: Int]) {
    self.ledger = ledger
    self.space = space
    self.isSettled = isSettled
    self.waited = waited
  }

  /// What has to go sooner or later.
  init(strict ledger: Ledger, space: String) {
    self.init(ledger: ledger, space: space, isSettled: true, waited: [:])
    isStrict = true
  }

  /// Whether nothing that a person wrote of a root may lie in a pack.
  func isRemoved(_ root: RootID, from pack: PackName) -> Bool {
    switch ledger.sharing(of: root) {
    case .erased: true
    case .withdrawn(let keeper):
      isStrict || isSettled && (keeper == ledger.device || waited[pack] ?? 0 >= Self.patience)
    case .shared where ledger.isSharedElsewhere(than: space, root):
      isStrict || isSettled && settledElsewhere.contains(root)
    // Who takes part where it went knows whether it lies there whole.
    case .here, .shared, .moved: false
    }
  }

  /// Whether what lies there of a withdrawn root is still left to another device, which keeps it.
  private func isLeft(_ root: RootID, in pack: PackName) -> Bool {
    guard case .withdrawn(let keeper) = ledger.sharing(of: root), keeper != ledger.device else {
      return false
    }
    return !isRemoved(root, from: pack)
  }

  /// The roots of which something lies in a pack that this device may not hold any more, because they went to a space of
  /// others. It may lie nowhere else yet.
  func notOurs(_ roots: [RootID: MirroredPack.Contents]) -> Set<RootID> {
    Set(
      roots.filter { root, contents in
        if contents.hasData, case .moved = ledger.sharing(of: root) { true } else { false }
      }.keys)
  }

  /// The roots of which this device may hold everything, and does not hold all that lies in a pack.
  func notHeld(_ roots: [RootID: MirroredPack.Contents]) -> Set<RootID> {
    Set(
      roots.filter { root, contents in
        switch ledger.sharing(of: root) {
        case .erased, .moved: false
        case .withdrawn(let keeper) where keeper != ledger.device: false
        case .here, .shared, .withdrawn: !contents.ids.isSubset(of: ledger.ids(of: root))
        }
      }.keys)
  }

  /// Whether a pack with that in it has to be taken away. While something in it waits for the one who keeps another root, it
  /// stays: that may lie nowhere else, and may not go out again.
  func forbids(_ pack: PackName, _ roots: [RootID: MirroredPack.Contents]) -> Bool {
    if !isStrict, roots.contains(where: { $1.hasData && isLeft($0, in: pack) }) { return false }
    return roots.contains { root, contents in
      (contents.hasData || contents.hasConsent && ledger.sharing(of: root) == .erased)
        && isRemoved(root, from: pack)
    }
  }

  /// Whether a pack that cannot be read whole has to be taken away for what can be made out in it.
  func forbids(_ pack: PackName, _ partial: PartialPack) -> Bool {
    partial.operations.contains {
      (!ledger.mayLie($0) || !$0.isAboutConsent) && isRemoved($0.root, from: pack)
    }
      || partial.broken.contains { isRemoved($0, from: pack) }
  }

  /// A number that stands for all roots of which nothing may lie in a space, sooner or later.
  static func removable(_ ledger: Ledger, _ space: String) -> Int {
    let removable = ledger.roots.filter { root in
      switch ledger.sharing(of: root) {
      case .erased, .withdrawn: true
      case .here, .shared, .moved: ledger.isSharedElsewhere(than: space, root)
      }
    }
    return Int(CRC32C.of(Array(removable.map(\.rawValue).joined(separator: " ").utf8)))
  }
}

extension JournalFolder {
  /// A pack byte for byte, where it is kept whole here and all of it may lie in the space.
  func bytesToPutAgain(_ name: PackName, in space: String) throws -> [UInt8]? {
    guard let roots = try mirror(of: space)[name]?.roots,
      !RemovalRule(strict: ledger, space: space).forbids(name, roots)
    else { return nil }
    return try bytes(of: name, in: space)
  }
}
