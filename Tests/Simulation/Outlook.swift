import Journal

/// What must hold at every request by which a device changes the store.
struct Outlook: @unchecked Sendable {
  // Unchecked: a world is used by one thread only, and so is the reader of its packs.
  let files: () -> [String: [UInt8]]
  let folder: JournalFolder
  /// Nobody withdraws or erases in the middle of it.
  let isAlone: Bool
  let consented: [RootID: Set<String>]
  let reader: PackReader

  /// What is wrong with a request; nil when nothing is.
  func look(_ request: WatchedStore.Request) -> String? {
    switch request {
    case .put(let path, let bytes): put(path, bytes)
    case .remove(let path): remove(path)
    }
  }

  /// Nothing goes out without consent, nor what is known to be erased or withdrawn.
  private func put(_ path: String, _ bytes: [UInt8]) -> String? {
    guard let pack = reader.pack(path, bytes) else { return nil }
    let space = String(path.prefix { $0 != "/" })
    let ledger = folder.ledger
    for operation in pack.operations where !operation.isAboutConsent {
      if consented[operation.root]?.contains(space) != true {
        return "\(path) went out with \(operation.root.rawValue), who never agreed to that space"
      }
      if isAlone, !ledger.mayLie(operation) {
        return "\(path) went out with \(operation.root.rawValue), who must not"
      }
    }
    return nil
  }

  /// What lies in a pack that is taken away, and may still lie there, lies whole in another one; what a person wrote of a
  /// root that has gone to another space, there.
  private func remove(_ path: String) -> String? {
    let files = files()
    guard let bytes = files[path], let pack = reader.pack(path, bytes) else { return nil }
    var lying: [String: Set<OperationID>] = [:]
    for (other, pack) in reader.packs(files.filter { $0.key != path }) {
      lying[String(other.prefix { $0 != "/" }), default: []].formUnion(pack.operations.map(\.id))
    }
    let ledger = folder.ledger
    let space = String(path.prefix { $0 != "/" })
    let lost = pack.operations.first { operation in
      let place = operation.isAboutConsent ? space : ledger.sharing(of: operation.root).space ?? space
      return ledger.mayLie(operation) && lying[space]?.contains(operation.id) != true
        && lying[place]?.contains(operation.id) != true
    }
    guard let lost else { return nil }
    return "\(path) was taken away and \(lost.id) of \(lost.root.rawValue) lies nowhere else"
  }
}
