import Domain
import Journal

/// What stands (*messer*) came to. Each day at one is a root of its own, written by one device alone, so that numbers
/// never meet in a conflict; it names nobody, and goes to the team's space.
extension Casebook {
  static let standKind = "stand"
  private static let record = "stand"

  /// The root of a day at a stand.
  public static func standRoot(_ id: String) -> String { "\(standKind):\(id)" }

  /// Every day at a stand that is held here, the latest first.
  public var standDays: [StandDay] {
    ledger.roots(kind: Self.standKind).map { root in
      let reader = FieldReader(state: ledger.state(of: root), own: ledger.names)
      func counts(_ field: String) -> [String: Int] {
        (reader.value(Self.record, field)?.object ?? [:]).compactMapValues(\.integer).filter { $0.value > 0 }
      }
      func number(_ field: String) -> Int { max(0, reader.integer(Self.record, field) ?? 0) }
      var day = StandDay(
        id: root.rawValue.dropPrefix("\(Self.standKind):"), date: reader.date(Self.record, "date"))
      day.guests = number("guests")
      day.handOuts = number("hand-outs")
      day.wishes = number("wishes")
      day.topics = counts("topics")
      day.areas = counts("areas")
      return day
    }
    .sorted { ($1.date ?? .distantPast, $1.id) < ($0.date ?? .distantPast, $0.id) }
  }

  /// The edits that bring what is kept of a day up to what it has come to.
  /// - Parameter space: the team's space of the store.
  public func edits(counting day: StandDay, space: String) -> [Edit] {
    let root = Self.standRoot(day.id)
    func edit(_ field: String, _ value: Value) -> Edit { Names.Field(Self.record, field).edit(root, value) }
    func counts(_ counts: [String: Int]) -> Value {
      counts.isEmpty ? .nothing : .object(counts.mapValues(Value.integer))
    }
    func number(_ count: Int) -> Value { count == 0 ? .nothing : .integer(count) }
    var edits = [
      edit("date", day.date.map { .text($0.iso) } ?? .nothing),
      edit("guests", number(day.guests)), edit("hand-outs", number(day.handOuts)),
      edit("wishes", number(day.wishes)), edit("topics", counts(day.topics)),
      edit("areas", counts(day.areas)),
    ].filter { value(root, Names.Field($0.record, $0.field)) != $0.value }
    if !edits.isEmpty, case .shared = ledger.sharing(of: RootID(root)) { return edits }
    if !edits.isEmpty { edits.append(.share(RootID(root), to: space)) }
    return edits
  }
}
