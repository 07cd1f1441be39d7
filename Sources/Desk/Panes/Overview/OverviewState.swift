import Casebook
import Catalogue
import Domain

/// Overblik: numbers, and never a name. Worked out when the pane is opened, and when something changes under it.
struct OverviewState: Equatable, Sendable {
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
    let wishes = casebook.wishes
    let open = wishes.filter { $0.settled == nil }
    counted.openWishes = open.count
    counted.settledWishes = wishes.count - open.count
    counted.wishTopics = tally(open.map(\.subject))
    counted.wishAreas = tally(open.map { Self.area($0.area) ?? say(Self.unknownArea) })
    counted.ages = directory.entryAges(on: date)
    counted.stands = casebook.standDays
    overview = counted
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
