import Domain
import Testing

@testable import Catalogue

@Suite("Judged searches")
struct JudgedSearchTests {
  private struct Judged {
    let text: String
    let kinds: Set<String>
    let town: Int
  }

  private let judged: [Judged] = JudgedQueries.lines.split(separator: "\n").enumerated().map { number, line in
    let parts = line.split(separator: "|").map(String.init)
    let right = parts[1].split(separator: "@").map(String.init)
    let town = right.count > 1 ? Int(right[1]) ?? 0 : number % 5
    return Judged(text: parts[0], kinds: Set(right[0].split(separator: " ").map(String.init)), town: town)
  }

  /// Right is a community of one of the kinds that lies as near as the nearest of any of them, or nearly.
  private func place(of judged: Judged, in directory: Directory) -> Int? {
    guard let near = JudgedDirectory.towns[judged.town].point else { return nil }
    func kind(_ id: String) -> String { String(id.dropFirst(10).prefix { $0 != "-" }) }
    let right = JudgedDirectory.communities.filter { judged.kinds.contains(kind($0.id)) }
    let distances = right.compactMap { $0.coordinate?.kilometres(to: near) }
    let least = distances.min() ?? 0
    let hits = directory.search(Query(text: judged.text, near: near)).hits
    return hits.firstIndex { judged.kinds.contains(kind($0.id)) && ($0.kilometres ?? .infinity) <= least + 5 }
  }

  @Test("have a right answer among the first three, nearly always as the first")
  func judgedQueries() {
    let directory = Directory(JudgedDirectory.communities)
    #expect(JudgedDirectory.communities.count > 300 && judged.count >= 100)
    let places = judged.map { place(of: $0, in: directory) }
    let success = Double(places.count { ($0 ?? .max) < 3 }) / Double(places.count)
    let reciprocal = places.reduce(0.0) { $0 + ($1.map { 1 / Double($0 + 1) } ?? 0) } / Double(places.count)
    print("judged: \(places.count) queries, success@3 \(success), MRR \(reciprocal)")
    for (judged, place) in zip(judged, places) where (place ?? .max) > 0 {
      print("judged: \(judged.text): \(place.map { "\($0 + 1)" } ?? "none")")
    }
    #expect(success >= 0.93)
    #expect(reciprocal >= 0.88)
  }
}
