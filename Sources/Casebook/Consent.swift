import Domain
import Journal

/// What a consent, its withdrawal and an erasure are as edits. Nothing of a citizen leaves the device without the
/// first; the other two reach every device that has seen them.
extension Casebook {
  /// The edits for the citizen's answer to whether colleagues may see this.
  /// - Parameters:
  ///   - id: the citizen's root.
  ///   - given: the answer; nil takes it back to *not asked*, which shares nothing.
  ///   - date: the day of the answer.
  ///   - space: the team's space of the store.
  public func consentEdits(_ id: String, given: Bool?, on date: CivilDate, space: String) -> [Edit] {
    let records = person(of: id)
    guard records.count == 1 else {
      return records.flatMap { consentEdits(ofRecord: $0, given: given, on: date, space: space) }
    }
    return consentEdits(ofRecord: id, given: given, on: date, space: space)
  }

  /// The same for one record of a person alone.
  public func consentEdits(ofRecord id: String, given: Bool?, on date: CivilDate, space: String) -> [Edit] {
    let root = RootID(id)
    var edits = [
      Names.Field(Names.citizen, "consent").edit(id, given.map(Value.flag) ?? .nothing),
      Names.Field(Names.citizen, "consent-date").edit(id, given == nil ? .nothing : .text(date.iso)),
    ]
    switch (given, ledger.sharing(of: root)) {
    case (true, .shared): break
    // Given again, it is given to the team that it was given to before, and to no other that the citizen was in.
    case (true, _):
      let team = ledger.lastSpace(of: root) ?? space
      edits.append(.move(root, to: team, leaving: ledger.spacesShared(root)))
    case (_, .shared):
      // In every space that it was in there may be somebody who has not been told yet that it left.
      edits.append(.withdraw(root, keeper: ledger.device, from: ledger.spacesShared(root)))
    default: break
    }
    return edits
  }

  /// The edits by which a citizen goes to another team, whose members go on with them. Those who take part in no space but
  /// the ones that are left give up what they have, once all of it is where it goes.
  /// - Parameter space: the other team's; this device takes part in it.
  public func edits(moving id: String, to space: String) -> [Edit] {
    person(of: id).compactMap { id in
      let root = RootID(id)
      guard case .shared(let current) = ledger.sharing(of: root), current != space else { return nil }
      return .move(root, to: space, leaving: ledger.spacesShared(root))
    }
  }

  /// The edits that erase a citizen on every device, for good: every record of the person.
  public func eraseEdits(_ id: String) -> [Edit] { person(of: id).map(erasure) }

  func erasure(of id: String) -> Edit {
    let root = RootID(id)
    return .erase(root, from: ledger.spacesShared(root))
  }
}
