import Domain

/// What of a community is compared, worked out once; a class, for it is looked at many times and never changed.
final class DuplicateRecord: Sendable {
  let id: String
  let name: DuplicateName
  /// Words of town, address and organiser.
  let context: Set<[UInt8]>
  let organiser: DuplicateName
  let postcode: String
  let street: [UInt8]
  /// House number with its letter; empty when there is none.
  let house: [UInt8]
  /// A point of its own, not a postcode's.
  let point: Coordinate?
  let phone: UInt64
  let email: String
  let web: String
  let times: DuplicateTimes

  /// - Parameter schedules: what was read of times before.
  init(_ community: Community, _ schedules: inout KnownSchedules<DuplicateTimes>) {
    id = community.id
    name = DuplicateName(community.name)
    organiser = DuplicateName(community.organiser)
    context = Set(
      DuplicateName.words(community.city) + DuplicateName.words(community.organiser)
        + DuplicateName.words(community.address))
    postcode = community.postcode
    let line = community.address.prefix { $0 != "," }
    let words = DuplicateName.words(String(line))
    let number = words.dropFirst().firstIndex { $0.first.map { $0 &- 0x30 < 10 } ?? false }
    street = Array(words[..<(number ?? words.endIndex)].joined())
    // `4 A` is `4A`, and `4 st. th.` is `4`.
    var house = number.map { words[$0] } ?? []
    if let number, words.indices.contains(number + 1), words[number + 1].count == 1 {
      house += words[number + 1]
    }
    self.house = house
    point = community.isApproximate ? nil : community.coordinate
    phone = DuplicateContact.phone(community.phone)
    email = DuplicateContact.email(community.email)
    web = DuplicateContact.web(community.web)
    var schedule = community.schedule
    times = schedule.withUTF8 { schedules.told(by: $0, confirmed: nil) } ?? DuplicateTimes()
  }
}

extension DuplicateRecord {
  /// All of them, in this order.
  static func all(_ communities: some Sequence<Community>) -> [DuplicateRecord] {
    var schedules = KnownSchedules(DuplicateTimes.init(_:))
    return communities.map { DuplicateRecord($0, &schedules) }
  }
}
