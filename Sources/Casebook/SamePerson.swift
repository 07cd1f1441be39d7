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
    return [Self.samePerson.edit(id, text: other)] + consent
  }

  /// The edits by which every record of a person stands on its own again.
  public func edits(separatingPerson id: String) -> [Edit] {
    person(of: id).filter { joined.targets[$0] != nil }.map { Self.samePerson.edit($0, .nothing) }
  }

  /// The edits by which a person who has seen all versions of a field chooses one: in every record of the person.
  public func choosing(_ value: Value, everywhere id: String, _ field: Names.Field) -> [Edit] {
    person(of: id).filter { ledger.state(of: RootID($0))[field.record]?.fields[field.field] != nil }
      .map { choosing(value, $0, field) }
  }

  /// The edits that erase what is left of people of whom another record was erased: erasing one erases all.
  public var erasuresDue: [Edit] {
    let ids = joined.survivors.keys.filter { RootID($0).kind == Self.citizenKind }
    let people = Set(ids.map(survivor)).map(person)
    return people.flatMap { person -> [Edit] in
      let isErased = person.map { ledger.sharing(of: RootID($0)) == .erased }
      guard isErased.contains(true) else { return [] }
      return zip(person, isErased).filter { !$0.1 }.map { erasure(of: $0.0) }
    }
  }

  /// Other citizens who may be the same person: the same phone number, or the same name in the same place.
  public func likely(sameAs id: String) -> [CitizenSummary] {
    guard let own = summaries[id] else { return [] }
    let key = own.likeness
    return summaries.values.filter { $0.id != id && $0.likeness.isLike(key) }.sorted { $0.id < $1.id }
  }

  /// An edit of a person's record, on the root that holds the record.
  func routed(_ edit: Edit) -> Edit {
    guard !joined.isEmpty, !edit.record.isEmpty, edit.root.kind == Self.citizenKind else { return edit }
    let person = person(of: edit.root.rawValue).filter(isHere)
    // What is addressed to one that was joined is meant for that one alone.
    guard person.count > 1, person[0] == edit.root.rawValue, edit.replacing == nil,
      Names.Field(edit.record, edit.field) != Self.samePerson
    else { return edit }
    let holder = person.first { ledger.state(of: RootID($0))[edit.record] != nil }
    return Edit(
      root: RootID(holder ?? person[0]), record: edit.record, field: edit.field, value: edit.value)
  }

  static func personTarget(_ state: RootState) -> String {
    let values = state[samePerson.record]?.fields[samePerson.field]?.candidates.compactMap(\.value.text) ?? []
    return values.filter { !$0.isEmpty }.min() ?? ""
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
