import Domain

/// What an index tells, without decoding a record, of how newcomers are received.
struct Reception {
  /// Nil also when it was told too long ago.
  let room: Room?
  let isPaused: Bool
  let confirmedDaysAgo: Int?
  let isAccompanied: Bool
  let hasHost: Bool

  init(_ view: IndexView, _ number: Int, today: CivilDate?) {
    let facts = Facts(bits: view.facts[number])
    self.init(
      room: facts.room, roomDay: DayNumber.day(view.days[number * 3 + 1]),
      pausedUntil: DayNumber.day(view.days[number * 3 + 2]), confirmed: DayNumber.day(view.days[number * 3]),
      isAccompanied: facts.offersAccompaniment == true,
      hasHost: Traits(rawValue: view.traits[number]).contains(.host), today: today)
  }

  /// The same of a community.
  init(_ community: Community, today: CivilDate?) {
    self.init(
      room: community.room, roomDay: community.roomDay?.dayNumber,
      pausedUntil: community.pausedUntil?.dayNumber,
      confirmed: community.confirmed?.dayNumber, isAccompanied: community.offersAccompaniment == true,
      hasHost: !community.host.isEmpty, today: today)
  }

  private init(
    room: Room?, roomDay: Int?, pausedUntil: Int?, confirmed: Int?, isAccompanied: Bool, hasHost: Bool,
    today: CivilDate?
  ) {
    let today = today?.dayNumber
    let isOld = today.map { today in roomDay.map { today - $0 > Ranking.roomHolds } ?? false } ?? false
    self.room = isOld ? nil : room
    isPaused = today.map { today in pausedUntil.map { $0 > today } ?? false } ?? false
    confirmedDaysAgo = today.flatMap { today in confirmed.map { max(0, today - $0) } }
    self.isAccompanied = isAccompanied
    self.hasHost = hasHost
  }

  /// The factor of a score.
  var welcome: Double {
    Ranking.welcome(
      room: room, isPaused: isPaused, confirmedDaysAgo: confirmedDaysAgo, isAccompanied: isAccompanied,
      hasHost: hasHost)
  }
}
