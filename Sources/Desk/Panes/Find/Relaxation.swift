import Catalogue
import Domain

/// What can be given up so that an empty search finds something: one demand, all demands, or the distance.
struct Relaxation: Equatable, Sendable {
  /// What is given up.
  enum Step: Equatable, Sendable {
    case filter(FilterItem)
    case allFilters
    /// Which of `FindState.distances` to search within instead.
    case distance(Int)
  }

  let step: Step
  /// How many communities there are then.
  let count: Int

  /// What its key does, in words: `uden »niveaufri«`, `inden for 20 km`.
  func told(_ filter: FilterState) -> Phrase {
    switch step {
    case .filter(let item):
      let name = item.flag == nil ? filter.value(item) : item.label
      return Phrase(da: "uden »\(name.danish)«", en: "without “\(name.english)”")
    case .allFilters: return Phrase(da: "uden filtre", en: "without filters")
    case .distance(let index):
      guard let far = FindState.distances[index] else {
        return Phrase(da: "i hele landet", en: "in the whole country")
      }
      return Phrase(da: "inden for \(Int(far)) km", en: "within \(Int(far)) km")
    }
  }
}

extension AppState {
  /// The least that can be given up to find something; nil when something is found, or nothing would be.
  ///
  /// A demand goes before the distance: a group that does not tell whether it is step-free can be asked, and one far
  /// away is far away.
  func findRelaxation() -> Relaxation? {
    guard find.results.count == 0, !find.isPlaceUnknown else { return nil }
    func count(_ change: (inout FindState) -> Void) -> Int {
      var other = find
      change(&other)
      var query = other.asked(on: date)
      query.limit = 1
      let found = directory.search(query)
      // Less than all the words would be another question.
      return found.isPartial ? 0 : found.count
    }
    let demanded = FilterItem.allCases.filter { $0 != .sort && find.filter.isSet($0) }
    let single = demanded.map { item in
      Relaxation(step: .filter(item), count: count { $0.filter.clear(item) })
    }
    // Of two with as many the first in the list.
    if let best = single.enumerated().max(by: {
      ($0.element.count, $1.offset) < ($1.element.count, $0.offset)
    }),
      best.element.count > 0
    {
      return best.element
    }
    if demanded.count > 1 {
      let all = Relaxation(step: .allFilters, count: count { $0.filter.filters = Filters() })
      if all.count > 0 { return all }
    }
    guard find.resolved != nil else { return nil }
    return FindState.distances.indices.dropFirst(find.distance + 1).lazy
      .map { index in Relaxation(step: .distance(index), count: count { $0.distance = index }) }
      .first { $0.count > 0 }
  }

  /// Gives up what `find.relaxation` names.
  mutating func relax() {
    switch find.relaxation?.step {
    case .filter(let item): find.filter.clear(item)
    case .allFilters: find.filter.filters = Filters()
    case .distance(let index): find.distance = index
    case nil: return
    }
    search()
  }
}
