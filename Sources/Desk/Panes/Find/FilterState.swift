import Catalogue
import Domain
import Terminal

/// What staff demand of communities besides words and place, and what comes first.
struct FilterState: Equatable, Sendable {
  var filters = Filters()
  var sort = Query.Sort.match

  private static let days: [Set<Weekday>] =
    [[]] + Weekday.allCases.map { [$0] }
    + [[.monday, .tuesday, .wednesday, .thursday, .friday], [.saturday, .sunday]]

  /// Parts of the day, in minutes.
  private static let times: [(from: Int?, to: Int?, name: Phrase)] = [
    (nil, nil, any), (6 * 60, 12 * 60, Phrase(da: "formiddag", en: "morning")),
    (12 * 60, 17 * 60, Phrase(da: "eftermiddag", en: "afternoon")),
    (17 * 60, 24 * 60, Phrase(da: "aften", en: "evening")),
  ]

  private static let arenas = [
    "natur", "kirke", "bibliotek", "plejehjem", "kulturhus", "værksted", "idræt", "online",
  ]
  private static let languages = [
    "dansk", "engelsk", "arabisk", "tyrkisk", "ukrainsk", "farsi", "somali", "polsk", "tysk",
  ]
  private static let any = Phrase(da: "alle", en: "any")

  /// Whether anything is demanded here, or sorted otherwise.
  func isSet(_ item: FilterItem) -> Bool {
    if let flag = item.flag { return filters[keyPath: flag] }
    switch item {
    case .day: return !filters.days.isEmpty
    case .time: return filters.fromMinute != nil
    case .topic: return !filters.topics.isEmpty
    case .audience: return !filters.audiences.isEmpty
    case .occurrence: return filters.occurrence != nil
    case .arena: return !filters.arenas.isEmpty
    case .language: return !filters.languages.isEmpty
    default: return sort != .match
    }
  }

  /// The value that stands there, for those that have several.
  func value(_ item: FilterItem) -> Phrase {
    switch item {
    case .day: return dayName
    case .time: return Self.times.first { $0.from == filters.fromMinute }?.name ?? Self.any
    case .topic: return filters.topics.sorted().first.map { Phrase(same: $0) } ?? Self.any
    case .audience: return filters.audiences.first.map { Phrase(same: $0) } ?? Self.any
    case .arena: return filters.arenas.first.map { Phrase(same: $0) } ?? Self.any
    case .language: return filters.languages.first.map { Phrase(same: $0) } ?? Self.any
    case .occurrence:
      switch filters.occurrence {
      case .series: return Phrase(da: "kommer igen", en: "a series")
      case .oneOff: return Phrase(da: "én gang", en: "one-off")
      case nil: return Self.any
      }
    default:
      switch sort {
      case .match: return Phrase(da: "det, der passer", en: "best match")
      case .near: return Phrase(da: "det nære", en: "the near")
      case .room: return Phrase(da: "det med plads", en: "most room")
      }
    }
  }

  private var dayName: Phrase {
    switch filters.days.count {
    case 0: Self.any
    case 1: filters.days.first.map { DanishDate.name($0) } ?? Self.any
    case 2: Phrase(da: "weekend", en: "weekend")
    default: Phrase(da: "hverdage", en: "weekdays")
    }
  }

  /// Demands this no more.
  mutating func clear(_ item: FilterItem) {
    if let flag = item.flag { filters[keyPath: flag] = false }
    switch item {
    case .day: filters.days = []
    case .time: (filters.fromMinute, filters.toMinute) = (nil, nil)
    case .audience: filters.audiences = []
    case .topic: filters.topics = []
    case .occurrence: filters.occurrence = nil
    case .arena: filters.arenas = []
    case .language: filters.languages = []
    case .sort: sort = .match
    default: break
    }
  }

  /// The next value, or the one before; over the end it begins again.
  /// - Parameter occurring: topics or audiences that the hits have, the most frequent first.
  mutating func step(_ item: FilterItem, by step: Int, occurring: [String]) {
    func next<Value: Equatable>(_ values: [Value], after value: Value) -> Value {
      let index = values.firstIndex(of: value) ?? 0
      return values[(index + step + values.count) % values.count]
    }
    if let flag = item.flag {
      filters[keyPath: flag].toggle()
      return
    }
    switch item {
    case .day: filters.days = next(Self.days, after: filters.days)
    case .time:
      let index = Self.times.firstIndex { $0.from == filters.fromMinute } ?? 0
      let time = Self.times[(index + step + Self.times.count) % Self.times.count]
      (filters.fromMinute, filters.toMinute) = (time.from, time.to)
    case .topic: filters.topics = next([[]] + occurring.map { [$0] }, after: filters.topics)
    case .audience: filters.audiences = next([[]] + occurring.map { [$0] }, after: filters.audiences)
    case .arena: filters.arenas = next([[]] + Self.arenas.map { [$0] }, after: filters.arenas)
    case .language: filters.languages = next([[]] + Self.languages.map { [$0] }, after: filters.languages)
    case .occurrence: filters.occurrence = next([nil, .series, .oneOff], after: filters.occurrence)
    default: sort = next(Query.Sort.allCases, after: sort)
    }
  }
}

extension AppState {
  /// A key in the list of filters, wherever that lies.
  /// - Returns: the line that is lit now.
  mutating func updateFilters(_ key: Key, selected: Int) -> Int {
    switch key {
    case .right, .character(" "), .character("+"): stepFilter(FilterItem.allCases[selected], by: 1)
    case .left, .character("-"): stepFilter(FilterItem.allCases[selected], by: -1)
    default: return moved(selected, key, count: FilterItem.allCases.count)
    }
    return selected
  }

  /// Another value of one of the filters.
  mutating func stepFilter(_ item: FilterItem, by step: Int) {
    var query = find.asked(on: date)
    var occurring: [FacetCount] = []
    switch item {
    case .topic:
      query.filters.topics = []
      occurring = directory.facets(query, most: 12)
    case .audience:
      query.filters.audiences = []
      occurring = directory.facets(query, of: .audience, most: 12)
    default: break
    }
    find.filter.step(item, by: step, occurring: occurring.map(\.text))
    search()
  }
}
