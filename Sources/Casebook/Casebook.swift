import Domain
import Journal

/// Citizens, as the operations held tell of them, and the way from an edit to an operation.
public struct Casebook: Equatable, Sendable {
  /// All operations.
  public private(set) var ledger: Ledger
  /// Everyone's summary by root, kept up to date with every operation.
  public private(set) var summaries: [String: CitizenSummary] = [:]

  /// Counts whatever may have changed something: who has seen one number has seen all up to there.
  public private(set) var changes = 0

  /// Notes to colleagues that nobody has read yet, by root.
  private(set) var unread: [String: ColleagueNote] = [:]

  /// Which entries of the directory are one community, and which records one person.
  private(set) var joined = JoinedRoots()

  /// - Parameter ledger: what is held. Summaries that it has at hand from a snapshot are taken as they are; the others
  ///   are worked out.
  public init(ledger: Ledger) {
    self.ledger = ledger
    summaries.reserveCapacity(ledger.limit(ofKind: Self.citizenKind))
    var untold: [RootID] = []
    ledger.eachDigest(kind: Self.citizenKind) { root, digest in
      // An empty digest stands for a citizen of whom there is nothing to list.
      if digest?.isEmpty == true { return }
      guard let digest, let summary = CitizenSummary(id: root.rawValue, encoded: digest) else {
        untold.append(root)
        return
      }
      if !summary.joinedTo.isEmpty { joined.set(summary.joinedTo, of: root.rawValue) }
      summaries.updateValue(summary, forKey: root.rawValue)
    }
    for root in untold {
      refresh(root)
      summarise(root.rawValue)
    }
    for root in ledger.roots(kind: Self.noteKind) { refresh(root) }
    ledger.eachDigest(kind: Self.communityKind) { root, digest in
      let target = digest.map { String(decoding: $0, as: UTF8.self) } ?? Self.target(ledger.state(of: root))
      joined.set(target, of: root.rawValue)
    }
    joined.settle()
    for (id, members) in joined.members where RootID(id).kind == Self.citizenKind {
      for each in [id] + members { summarise(each) }
    }
  }

  /// How summaries are written in a snapshot; a new way takes a new number.
  public static let digestVersion: UInt32 = 5

  static let citizenKind = "citizen"

  /// The space of the shared store that citizens go to, and the one of the directory and the staff's names.
  public static let directorySpace = "katalog"

  /// A new citizen's root: random, so that it tells nothing and is never made twice.
  public static func newCitizenID(_ random: inout some RandomNumberGenerator) -> String {
    "\(citizenKind):\(randomName(&random))"
  }

  /// Twenty random characters of `[a-z0-9]`: about 100 bits.
  public static func randomName(_ random: inout some RandomNumberGenerator) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<20).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }

  /// This device takes part in these teams' spaces from now on.
  public mutating func takePart(in teams: Set<String>) {
    let ledger = ledger
    var changed = ledger
    changed.takePart(in: teams.union([Self.directorySpace]))
    if changed.spaces != ledger.spaces { self = Casebook(ledger: changed) }
  }

  /// The citizen's file, with what stands in records that were joined to theirs; nil when there is none, or it was erased.
  public func file(_ id: String) -> CitizenFile? {
    guard RootID(id).kind == Self.citizenKind else { return nil }
    let person = person(of: id)
    let states = person.filter(isHere).map { ledger.state(of: RootID($0)) }
    guard let first = states.first else { return nil }
    return Self.file(first.root, states.count == 1 ? first : RootState(joining: states), ledger.names)
  }

  /// Whether this device may go on with a citizen: neither erased nor left to another device alone.
  public func isHere(_ id: String) -> Bool {
    switch ledger.sharing(of: RootID(id)) {
    case .erased, .moved: false
    case .withdrawn(let keeper): keeper == ledger.device
    case .here, .shared: true
    }
  }

  private static func file(_ root: RootID, _ state: RootState, _ own: Set<DeviceName>) -> CitizenFile? {
    guard state.records.contains(where: { !$0.name.isEmpty }) else { return nil }
    let file = CitizenFile(id: root.rawValue, state: state, own: own)
    var told = file
    told.lastTouched = nil
    return told == CitizenFile(id: root.rawValue) ? nil : file
  }

  /// Makes operations of edits, and holds them. An edit of a field in conflict replaces the value shown here alone:
  /// the other one stays until a person has seen it and chosen.
  /// - Parameters:
  ///   - edits: what is to change.
  ///   - who: the staff member's root.
  ///   - at: the time on the clock.
  /// - Returns: the operations to append to the journal; none for edits that change nothing.
  public mutating func record(_ edits: [Edit], by who: String, at: WallTime) -> [Operation] {
    let operations = ledger.record(
      edits.flatMap { routed($0, among: edits) }.map(sparingUnseen), by: who, at: at)
    refresh(operations)
    return operations
  }

  /// Takes in operations of other devices.
  /// - Returns: those that were new.
  @discardableResult
  public mutating func add(_ operations: [Operation]) -> [Operation] {
    let new = ledger.add(operations)
    refresh(new)
    return new
  }

  /// Takes in what an exchange brought, and notes what went out.
  /// - Returns: the operations that were new.
  @discardableResult
  public mutating func take(_ operations: [Operation], published: [Operation], newName: DeviceName?)
    -> [Operation]
  {
    if let newName { ledger.rename(to: newName) }
    let new = ledger.take(operations, published: published)
    refresh(new)
    return new
  }

  /// The edits that bring the edited fields back to what they are now.
  public func inverse(of edits: [Edit]) -> [Edit] {
    edits.map { edit in
      let value = value(edit.root.rawValue, Names.Field(edit.record, edit.field))
      return Edit(root: edit.root, record: edit.record, field: edit.field, value: value)
    }
  }

  /// The value that is shown of a field on this device; nothing when none was ever entered.
  public func value(_ root: String, _ field: Names.Field) -> Value {
    fieldState(root, field).flatMap { FieldReader.shown($0, ledger.names)?.value } ?? .nothing
  }

  /// The values of a field that two devices wrote differently, this device's own first; empty when they agree.
  public func versions(_ root: String, _ field: Names.Field) -> [Candidate] {
    guard let state = fieldState(root, field), state.isConflict else { return [] }
    var values: [Candidate] = []
    for candidate in state.candidates.sorted(by: { own($0) && !own($1) })
    where !values.contains(where: { $0.value == candidate.value }) {
      values.append(candidate)
    }
    return values
  }

  /// The day on which the value that is shown of a field was written, by the clock of who wrote it: a hint, and no more.
  public func written(_ root: String, _ field: Names.Field) -> CivilDate? {
    fieldState(root, field).flatMap { FieldReader.shown($0, ledger.names)?.at.inDenmark.date }
  }

  /// What a field of one root holds, whatever was joined to it.
  func ownField(_ root: String, _ field: Names.Field) -> FieldState? {
    ledger.state(of: RootID(root))[field.record]?.fields[field.field]
  }

  /// What a field holds; of a person with several records what they hold together.
  private func fieldState(_ root: String, _ field: Names.Field) -> FieldState? {
    let states = person(of: root).map { ledger.state(of: RootID($0)) }
    let state = states.count == 1 ? states.first : RootState(joining: states)
    return state?[field.record]?.fields[field.field]
  }

  private func own(_ candidate: Candidate) -> Bool { ledger.names.contains(candidate.id.device) }

  /// The edit by which a person who has seen all versions of a field chooses one.
  public func choosing(_ value: Value, _ root: String, _ field: Names.Field) -> Edit {
    var edit = field.edit(root, value)
    edit.replacing = ownField(root, field)?.candidates.map(\.id) ?? []
    return edit
  }

  /// The bytes that a snapshot keeps for a root: of a citizen the summary, of a community the one that it was joined to,
  /// worked out from the state that is kept with them.
  public func digest(of root: RootID, _ state: RootState) -> [UInt8] {
    if root.kind == Self.communityKind { return Array(Self.target(state).utf8) }
    guard root.kind == Self.citizenKind, let file = Self.file(root, state, ledger.names) else { return [] }
    var summary = CitizenSummary(of: file, isShared: isShared(root))
    summary.joinedTo = Self.target(state)
    return summary.encoded
  }

  private func isShared(_ root: RootID) -> Bool {
    if case .shared = ledger.sharing(of: root) { true } else { false }
  }

  private func sparingUnseen(_ edit: Edit) -> Edit {
    guard edit.replacing == nil, !edit.record.isEmpty,
      let field = ledger.state(of: edit.root)[edit.record]?.fields[edit.field], field.isConflict,
      let shown = FieldReader.shown(field, ledger.names)
    else { return edit }
    var edit = edit
    edit.replacing = field.candidates.filter { $0.value == shown.value }.map(\.id)
    return edit
  }

  private mutating func refresh(_ operations: [Operation]) {
    if !operations.isEmpty { changes += 1 }
    let roots = Set(operations.map(\.root))
    let before = roots.flatMap { person(of: $0.rawValue) }
    for root in roots { refresh(root) }
    joined.settle()
    // Whoever was joined, or stands alone again, changes the others' summaries as well.
    for id in Set(before + roots.flatMap { person(of: $0.rawValue) })
    where RootID(id).kind == Self.citizenKind {
      summarise(id)
    }
  }

  private mutating func refresh(_ root: RootID) {
    switch root.kind {
    case Self.noteKind: unread[root.rawValue] = note(root)
    case Self.communityKind, Self.citizenKind:
      joined.set(Self.target(ledger.state(of: root)), of: root.rawValue)
    default: break
    }
  }

  /// Works a citizen's summary out; one that was joined to another has none.
  private mutating func summarise(_ id: String) {
    let isTold = person(of: id).first(where: isHere) == id
    summaries[id] = isTold ? file(id).map { CitizenSummary(of: $0, isShared: isShared(RootID(id))) } : nil
  }
}

extension CitizenFile {
  /// A file in which nothing stands.
  init(id: String) { citizen = Citizen(id: id) }
}
