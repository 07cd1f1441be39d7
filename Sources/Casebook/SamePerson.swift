import Domain
import Journal

/// Two records of one person: staff join one to the other, which can be taken back. Nothing is moved: every record stays
/// in its own root, and what is written of either is shown of both.
extension Casebook {
  static let samePerson = Names.Field(Names.citizen, "same-as")

  /// The records of the person that a record is about, the one that the others were joined to first.
  public func person(of id: String) -> [String] {
    if joined.isEmpty { return [id] }
    let first = survivor(of: id)
    return [first] + joined(to: first)
  }

  /// The edits that join one record of a person to another, which stays. The stricter consent holds for both.
  /// - Parameters:
  ///   - id: the record that goes.
  ///   - other: the record that stays.
  ///   - date: the day.
  ///   - space: the team's space of the store.
  public func edits(joiningPerson id: String, to other: String, on date: CivilDate, space: String) -> [Edit] {
    let answers = [id, other].map { value($0, Names.Field(Names.citizen, "consent")).flag }
    let strictest: Bool? = answers.contains(false) ? false : answers.contains(nil) ? nil : true
    let consent = zip([id, other], answers).filter { $0.1 != strictest }.flatMap {
      consentEdits($0.0, given: strictest, on: date, space: space)
    }
    return [edit(joining: id, to: other)] + consent
  }

  /// The edits by which a person who has seen all versions of a field chooses one: in every record of the person.
  public func choosing(_ value: Value, everywhere id: String, _ field: Names.Field) -> [Edit] {
    person(of: id).filter { ownField($0, field) != nil }.map { choosing(value, $0, field) }
  }

  /// Everyone with several records.
  public var people: [[String]] { people(among: joined.members.keys.map { RootID($0) }) }

  /// The people with several records among these roots: to be asked before something is taken in that may take the link
  /// between them away.
  public func people(among roots: some Sequence<RootID>) -> [[String]] {
    if joined.isEmpty { return [] }
    let people = Set(roots.filter { $0.kind == Self.citizenKind }.map { person(of: $0.rawValue) })
    return people.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// The edits that are due once another device has erased one record of a person, or taken its sharing back: what is true
  /// of one is true of all.
  public func edits(following people: [[String]], on date: CivilDate, space: String) -> [Edit] {
    people.flatMap { person -> [Edit] in
      let sharing = person.map { ledger.sharing(of: RootID($0)) }
      let left = person.filter(isHere)
      if sharing.contains(.erased) { return left.map(erasure) }
      let isWithdrawn = sharing.contains {
        if case .withdrawn(let keeper) = $0 { keeper != ledger.device } else { false }
      }
      guard isWithdrawn else { return [] }
      return left.flatMap { consentEdits(ofRecord: $0, given: false, on: date, space: space) }
    }
  }

  /// Other citizens who may be the same person: the same phone number, or the same name in the same place.
  public func likely(sameAs id: String) -> [CitizenSummary] {
    guard let own = summaries[id] else { return [] }
    let key = own.likeness
    return summaries.values.filter { $0.id != id && $0.likeness.isLike(key) }.sorted { $0.id < $1.id }
  }

  /// An edit of a person with several records, on those of them that it is meant for: where the value that is shown
  /// stands now; else where what it belongs to lies; else on the first.
  func routed(_ edit: Edit, among edits: [Edit]) -> [Edit] {
    guard !joined.isEmpty, !edit.record.isEmpty, edit.root.kind == Self.citizenKind,
      Names.Field(edit.record, edit.field) != Self.samePerson
    else { return [edit] }
    let person = person(of: edit.root.rawValue)
    let here = person.filter(isHere)
    // What is addressed to one that was joined is meant for that one alone.
    guard person.count > 1, let first = here.first,
      person[0] == edit.root.rawValue || !here.contains(edit.root.rawValue)
    else { return [edit] }
    let field = Names.Field(edit.record, edit.field)
    let shown = value(edit.root.rawValue, field)
    let holders = here.filter { id in
      guard let own = ownField(id, field), own.candidates.contains(where: { $0.value != .nothing }) else {
        return false
      }
      // Of two that differ the one that is not shown stays, until a person has seen it and chosen.
      return edit.replacing != nil || FieldReader.shown(own, ledger.names)?.value == shown
    }
    let targets = holders.isEmpty ? [holder(of: edit, among: edits, here) ?? first] : holders
    return targets.map { id in
      var routed = Edit(root: RootID(id), record: edit.record, field: edit.field, value: edit.value)
      if edit.replacing != nil { routed.replacing = ownField(id, field)?.candidates.map(\.id) ?? [] }
      return routed
    }
  }

  /// The record of a person that holds what an edit is part of: its own record, or the talk or step that it is about.
  private func holder(of edit: Edit, among edits: [Edit], _ here: [String]) -> String? {
    let parts = edit.record.split(separator: ":").map(String.init)
    guard parts.count > 1 else { return nil }
    var names = [edit.record]
    switch parts[0] {
    case "answer", "who5", "tils": names.append(Names.conversation(parts[1]))
    case "star": names.append(Names.step(parts[1]))
    case "visit":
      let step = edits.first { $0.record == edit.record && $0.field == "step" }?.value.text
      names.append(Names.step(step ?? ""))
    default: break
    }
    return names.lazy.compactMap { name in here.first { ledger.state(of: RootID($0))[name] != nil } }.first
  }
}

/// What tells that two records may be of one person.
struct Likeness: Equatable {
  let phone: String
  let name: String
  let place: String

  func isLike(_ other: Likeness) -> Bool {
    if phone.count >= 8, phone == other.phone { return true }
    return !name.isEmpty && name == other.name
      && (place == other.place || place.isEmpty || other.place.isEmpty)
  }
}

extension CitizenSummary {
  var likeness: Likeness {
    Likeness(
      phone: String(phone.filter(\.isNumber).suffix(8)), name: name.trimmed.lowercased(),
      place: String(place.trimmed.lowercased().prefix(4)))
  }
}
