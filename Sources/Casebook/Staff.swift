import Journal

extension Casebook {
  /// A staff member's name as they wrote it; empty when it is not known.
  public func staffName(_ id: String) -> String {
    guard !id.isEmpty else { return "" }
    return FieldReader(state: ledger.state(of: RootID(id)), own: ledger.names).text(Names.staff, "name")
  }
}
