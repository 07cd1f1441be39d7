import Domain
import Journal

/// Consents to share that had an end.
extension Casebook {
  /// Whether the consent to share a citizen has run out: the day that was set has passed, and nobody has asked again.
  public func hasRunOut(_ id: String, by day: CivilDate) -> Bool {
    summaries[id]?.agenda.contains { item in
      item.kind == .consent && item.date.adding(days: AgendaItem.daysOfNotice) < day
    } ?? false
  }

  /// The records of citizens whose consent has run out. What is written of them from now on stays on this machine until
  /// it is given anew. What colleagues have stays with them: a clock alone, which may be wrong, takes nothing from
  /// anybody; that is for a person to say.
  public func ranOut(by day: CivilDate) -> Set<RootID> {
    Set(summaries.keys.filter { hasRunOut($0, by: day) }.flatMap(person).map { RootID($0) })
  }
}
