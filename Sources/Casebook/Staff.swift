import Domain
import Journal

/// Colleagues: each a root of its own, known to every team.
extension Casebook {
  static let staffKind = "staff"

  /// A staff member's name as they wrote it; empty when it is not known.
  public func staffName(_ id: String) -> String { staffMember(id).name }

  /// What is known of a colleague; nothing but the id when nothing is.
  public func staffMember(_ id: String) -> StaffMember {
    var member = StaffMember(id: id)
    guard !id.isEmpty else { return member }
    let reader = FieldReader(state: ledger.state(of: RootID(id)), own: ledger.names)
    member.name = reader.text(Names.staff, "name")
    member.areas = reader.text(Names.staff, "areas")
    return member
  }

  /// Every colleague with a name, in order of name.
  public var staffMembers: [StaffMember] {
    ledger.roots(kind: Self.staffKind).map { staffMember($0.rawValue) }.filter { !$0.name.trimmed.isEmpty }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }
}
