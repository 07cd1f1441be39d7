import Journal

/// What has to go from a space, as far as this device can tell.
///
/// An erasure is for ever, so whoever knows of one acts on it. A withdrawal may have been followed by consent given
/// again, which may lie in a pack that has not arrived: it is acted on only when there is none such.
struct RemovalRule {
  let ledger: Ledger
  /// No pack is waited for.
  let isSettled: Bool

  /// Whether nothing that a person wrote of a root may lie in the space.
  func isRemoved(_ root: RootID) -> Bool {
    switch ledger.sharing(of: root) {
    case .erased: true
    case .withdrawn: isSettled
    case .here, .shared: false
    }
  }

  /// Whether a pack with that in it has to be taken away.
  func forbids(_ roots: [RootID: MirroredPack.Contents]) -> Bool {
    roots.contains { root, contents in
      isRemoved(root) && (contents.hasData || contents.hasConsent && ledger.sharing(of: root) == .erased)
    }
  }

  /// Whether a pack that cannot be read whole has to be taken away for what can be made out in it.
  func forbids(_ partial: PartialPack) -> Bool {
    partial.operations.contains { isRemoved($0.root) && !ledger.mayLie($0) }
      || partial.broken.contains(where: isRemoved)
  }
}
