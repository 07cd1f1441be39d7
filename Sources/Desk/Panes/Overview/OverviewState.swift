import Casebook
import Catalogue
import Domain

/// Overblik: numbers, and never a name. Worked out when the pane is opened, and when something changes under it.
struct OverviewState: Equatable, Sendable {
  /// The days that are counted.
  var period = ReportPeriod.quarter
  /// The municipality that is counted; nil for all of them.
  var area: String?
  /// Municipalities with enough citizens to be told apart, in order of name.
  var areas: [String] = []
  /// What the work came to.
  var numbers = Numbers([], in: ReportPeriod.all.days(seenFrom: CivilDate(dayNumber: 0)))
  /// Wishes that nothing has met, by topic.
  var wishTopics = Tally([:])
  /// The same by the municipality of who wishes.
  var wishAreas = Tally([:])
  /// How many there are.
  var openWishes = 0
  /// Wishes that were met, or are no longer wished for.
  var settledWishes = 0
  /// How well the directory is known to be right.
  var ages = EntryAges()
  /// Days at stands.
  var stands: [StandDay] = []
  /// So many lines are above the screen.
  var scroll = 0

  /// Behind a name with fewer somebody might be known.
  static let fewest = 3
}

extension AppState {
  /// Counts everything anew.
  mutating func countOverview() {
    var counted = OverviewState()
    counted.scroll = overview.scroll
    counted.period = overview.period
    let citizens = Array(casebook.summaries.values)
    let areas = areas(of: citizens)
    let tally = Tally(areas.mapValues(\.count), fewest: Numbers.smallestGroup)
    counted.areas = tally.rows.map(\.name).sorted()
    counted.area = overview.area.flatMap { counted.areas.contains($0) ? $0 : nil }
    counted.numbers = Numbers(
      counted.area.map { areas[$0] ?? [] } ?? citizens, in: overview.period.days(seenFrom: date))
    let days = overview.period.days(seenFrom: date)
    let wishes = casebook.wishes.filter { wish in
      wish.date.map(days.contains) ?? true
        && (counted.area == nil || Self.area(wish.area) == counted.area)
    }
    let open = wishes.filter { $0.settled == nil }
    counted.openWishes = open.count
    counted.settledWishes = wishes.count - open.count
    counted.wishTopics = self.tally(open.map(\.subject))
    counted.wishAreas = self.tally(open.map { Self.area($0.area) ?? say(Self.unknownArea) })
    counted.ages = directory.entryAges(on: date)
    counted.stands = casebook.standDays
    overview = counted
  }

  /// Citizens by the municipality where they live; each place is looked up once.
  private func areas(of citizens: [CitizenSummary]) -> [String: [CitizenSummary]] {
    var known: [String: String] = [:]
    return Dictionary(grouping: citizens) { citizen in
      if let area = known[citizen.place] { return area }
      let area = Self.area(citizen.place) ?? ""
      known[citizen.place] = area
      return area
    }.filter { !$0.key.isEmpty }
  }

  /// Counts another period.
  mutating func stepPeriod(by step: Int) {
    let all = ReportPeriod.allCases
    let index = all.firstIndex(of: overview.period) ?? 0
    overview.period = all[(index + step + all.count) % all.count]
    countOverview()
  }

  /// Counts the next municipality, or all of them again.
  mutating func stepArea() {
    let all: [String?] = [nil] + overview.areas
    let index = all.firstIndex(of: overview.area) ?? 0
    overview.area = all[(index + 1) % all.count]
    countOverview()
  }

  /// The numbers in view, as a file.
  var numbersText: NumbersText {
    let days = overview.period == .all ? nil : overview.period.days(seenFrom: date)
    return NumbersText(overview.numbers, period: days, area: overview.area)
  }

  private static let unknownArea = Phrase(da: "ikke oplyst", en: "not told")

  /// The municipality that a place lies in; nil when it is none, or not known.
  private static func area(_ place: String) -> String? {
    let found = Gazetteer.lookup(place, limit: 1).first
    return found.map { $0.municipality.isEmpty ? $0.name : $0.municipality }
  }

  /// Counts texts, those that differ in case alone as one, by the way in which the first is written.
  private func tally(_ texts: [String]) -> Tally {
    var counts: [String: Int] = [:]
    var names: [String: String] = [:]
    for text in texts {
      let name = text.trimmed.replacing("\n", with: " ")
      guard !name.isEmpty else { continue }
      let written = names[name.lowercased(), default: name]
      names[name.lowercased()] = written
      counts[written, default: 0] += 1
    }
    return Tally(counts, fewest: OverviewState.fewest)
  }
}
