import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Directory")
struct DirectoryTests {
  private let roskilde = Coordinate(latitude: 55.6415, longitude: 12.0803)

  /// A community with these texts.
  private func made(_ id: String, _ name: String, _ change: (inout Community) -> Void = { _ in }) -> Community
  {
    var community = Community(id: "community:\(id)", name: name)
    change(&community)
    return community
  }

  private func names(_ directory: Directory, _ hits: Hits) -> [String] {
    hits.hits.map { directory.community($0.id)?.name ?? "?" }
  }

  private func found(_ communities: [Community], _ text: String) -> [String] {
    let directory = Directory(communities)
    return names(directory, directory.search(Query(text: text)))
  }

  // MARK: What is found

  /// What must be found at least, the slow way: all words are there or begun.
  private func expected(_ communities: [Community], _ query: Query) -> Set<String> {
    let words = QueryWords(query.text).words
    let fitting = communities.filter { community in
      let texts = [
        community.name, community.topic, community.organiser, community.description, community.city,
        community.postcode, community.address,
      ].flatMap(Folding.words)
      // Numbers there are clock times.
      let others = [
        community.schedule, community.host, community.audience, community.arena, community.language,
      ].flatMap(Folding.words).filter {
        $0.contains { $0 > 0x39 }
      }
      return words.allSatisfy { word in (texts + others).contains { $0.starts(with: word) } }
    }
    return Set(
      fitting.filter { community in
        guard query.includesRetired || !community.isRetired else { return false }
        guard let near = query.near, let limit = query.withinKilometres else { return true }
        return (community.coordinate?.kilometres(to: near) ?? .infinity) <= limit
      }.map(\.id))
  }

  @Test(
    "finds what a look at every community finds, with staff's own over the imported",
    arguments: 0..<12 as Range<UInt64>)
  func complete(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let base = MadeUp.communities(250, seed: seed)
    // Some of the same ids with other texts, and some new ones.
    let overlay = MadeUp.communities(260, seed: seed + 100).enumerated().filter {
      $0.offset % 10 == 0 || $0.offset >= 250
    }
    .map(\.element)
    let ids = Set(overlay.map(\.id))
    let all = base.filter { !ids.contains($0.id) } + overlay
    let directory = Directory(base).overlaying(overlay)
    let single = Directory(all)
    #expect(directory.count == all.filter { !$0.isRetired }.count)
    for community in all { #expect(directory.community(community.id) == community) }
    let texts = [
      "", "kor", "k", "stole", "motion kaffe", "århus", "sorg sav", "4130", "inger", "parkvej 1", "café ælet",
      "stolemotoin", "sangen", "natur kaffe hygge tur", "mandeværkstæd", "sorgcafé",
    ]
    for text in texts {
      var query = Query(text: text, limit: 1000)
      query.near = Bool.random(using: &random) ? roskilde : nil
      query.withinKilometres = [nil, 5, 40, 400].randomElement(using: &random) ?? nil
      query.includesRetired = Bool.random(using: &random)
      let hits = directory.search(query)
      let expected = expected(all, query)
      #expect(expected.isSubset(of: hits.hits.map(\.id)), "\(query)")
      #expect(!hits.isPartial || expected.isEmpty, "\(query)")
      #expect(single.search(query).isSame(as: hits), "\(query.text) \(query.withinKilometres ?? -1)")
      #expect(hits.count == hits.hits.count)
      let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
      for (left, right) in zip(hits.hits, hits.hits.dropFirst()) {
        #expect(isInOrder(left, right, byID), "\(query)")
      }
      for hit in hits.hits {
        let distance = query.near.flatMap { byID[hit.id]?.coordinate?.kilometres(to: $0) }
        #expect(abs((hit.kilometres ?? -1) - (distance ?? -1)) < 1e-4)
      }
      // Fewer asked for are the first of the same.
      query.limit = 7
      let few = directory.search(query)
      #expect(few.hits.map(\.id) == hits.hits.prefix(7).map(\.id), "\(query.text)")
      #expect(few.count == hits.count)
    }
  }

  private func isInOrder(_ left: Hit, _ right: Hit, _ communities: [String: Community]) -> Bool {
    if left.score != right.score { return left.score > right.score }
    let (near, far) = (left.kilometres ?? .infinity, right.kilometres ?? .infinity)
    if near != far { return near < far }
    let keys = [left, right].map { Collation.key(of: communities[$0.id]?.name ?? "") }
    return !keys[1].lexicographicallyPrecedes(keys[0])
  }

  @Test("finds words by their beginning, in any spelling")
  func spelling() {
    let communities = [
      made("a", "Stolemotion i Åbenrå"), made("b", "Kor") { $0.description = "Sang for kærlige mænd" },
    ]
    #expect(found(communities, "stole aabenraa") == ["Stolemotion i Åbenrå"])
    #expect(found(communities, "kaerl maend") == ["Kor"])
    #expect(found(communities, "?!").isEmpty)
  }

  @Test("gives up words when no community has them all, and says so")
  func partial() {
    let directory = Directory([
      made("a", "Kor") { $0.description = "kaffe og sang" }, made("b", "Kaffe"), made("c", "Skak"),
    ])
    let hits = directory.search(Query(text: "kor kaffe havkajak"))
    #expect(hits.isPartial)
    #expect(names(directory, hits) == ["Kor"])
    #expect(directory.search(Query(text: "havkajak")) == Hits())
  }

  @Test("finds what staff changed one by one as if it had been laid over all at once")
  func adding() {
    var random = SeededRandom(seed: 40)
    let base = MadeUp.communities(300, seed: 1)
    for start in [0, 30, 250] {
      var changed: [String: Community] = [:]
      for community in MadeUp.communities(start, seed: 2) { changed[community.id] = community }
      var directory = Directory(base).overlaying(Array(changed.values))
      // Past the size at which one layer goes down into the next, several times.
      for round in 0..<45 {
        let some = (0..<Int.random(in: 1...20, using: &random)).map { _ in
          MadeUp.community(Int.random(in: 0..<600, using: &random), using: &random)
        }
        for community in some { changed[community.id] = community }
        directory = directory.adding(some)
        guard round % 11 == 0 || round == 44 else { continue }
        let whole = Directory(base).overlaying(Array(changed.values))
        #expect(directory.count == whole.count)
        for query in [
          Query(limit: 2000), Query(text: "kor ro", near: roskilde), Query(near: roskilde, limit: 30),
        ] {
          let (hits, expected) = (directory.search(query), whole.search(query))
          #expect(hits.count == expected.count && hits.isPartial == expected.isPartial)
          #expect(hits.isSame(as: expected), "\(query.text)")
        }
        for community in changed.values { #expect(directory.community(community.id) == community) }
      }
    }
    #expect(Directory.empty.adding([made("a", "Kor")]).search(Query(text: "kor")).count == 1)
  }

  // MARK: Order

  @Test("puts the name before the topic before the organiser before the description")
  func fields() {
    let communities = [
      made("d", "A") { $0.description = "yoga" }, made("o", "B") { $0.organiser = "Yoga" },
      made("t", "C") { $0.topic = "yoga" }, made("n", "D yoga"), made("s", "Yoga D"),
    ]
    #expect(found(communities, "yoga") == ["Yoga D", "D yoga", "C", "B", "A"])
  }

  @Test("puts whole words before beginnings, and short names before long ones")
  func wholeWords() {
    #expect(found([made("a", "Korps"), made("b", "Kor")], "kor") == ["Kor", "Korps"])
    #expect(
      found([made("a", "Kor for alle i byen"), made("b", "Kor i byen")], "kor") == [
        "Kor i byen", "Kor for alle i byen",
      ])
  }

  @Test("lets a rare word count for more")
  func rarity() {
    let many = (0..<40).map { number in made("m\(number)", "Gruppe \(number)") { $0.description = "kaffe" } }
    let directory = Directory(
      many + [made("x", "Første") { $0.topic = "kaffe" }, made("y", "Anden") { $0.topic = "drager" }])
    let hits = directory.search(Query(text: "kaffe drager"))
    #expect(hits.isPartial)
    #expect(names(directory, hits).first == "Anden")
  }

  @Test("weighs nearness against fit")
  func nearness() {
    func placed(_ id: String, _ name: String, north: Double) -> Community {
      made(id, name) { $0.coordinate = Coordinate(latitude: 55.6415 + north, longitude: 12.0803) }
    }
    let directory = Directory([
      placed("a", "Kor 1", north: 0.5), placed("b", "Kor 2", north: 0.01), made("c", "Kor 3"),
      placed("d", "Kor 4", north: 1.5),
    ])
    let hits = directory.search(Query(text: "kor", near: roskilde))
    #expect(names(directory, hits) == ["Kor 2", "Kor 1", "Kor 3", "Kor 4"])
    #expect(hits.hits[2].kilometres == nil)
    #expect(
      names(directory, directory.search(Query(near: roskilde))) == ["Kor 2", "Kor 1", "Kor 4", "Kor 3"])
    #expect(directory.search(Query(near: roskilde, withinKilometres: 0)).count == 0)
    #expect(directory.search(Query(near: roskilde, withinKilometres: .nan)).count == 4)
    #expect(directory.search(Query(near: roskilde, withinKilometres: .infinity)).count == 4)
  }

  @Test("is in the order of names without a question")
  func byName() {
    let directory = Directory([
      made("a", "Åse"), made("b", "ælle"), made("c", "Zebra"), made("d", "Aabo"), made("e", "abe"),
    ])
    .overlaying([made("f", "Bent"), made("c", "Øl")])
    #expect(names(directory, directory.search(Query())) == ["abe", "Bent", "ælle", "Øl", "Aabo", "Åse"])
    #expect(names(directory, directory.search(Query(limit: 2))) == ["abe", "Bent"])
  }

  // MARK: Value

  @Test("is equal to itself and its copies alone")
  func equality() {
    let communities = MadeUp.communities(5, seed: 1)
    let directory = Directory(communities)
    let copy = directory
    #expect(directory == copy)
    #expect(directory != Directory(communities))
    #expect(directory != directory.overlaying(communities))
    #expect(directory.overlaying(communities).overlaying([]) == directory)
    #expect(Directory.empty == Directory.empty)
    #expect(Directory.empty.search(Query(text: "x")) == Hits())
  }

  @Test("hides what is retired, also when staff retired it")
  func retired() {
    let communities = [made("a", "Kor"), made("b", "Kor 2") { $0.isRetired = true }]
    let directory = Directory(communities)
    #expect(directory.count == 1)
    #expect(names(directory, directory.search(Query(text: "kor"))) == ["Kor"])
    #expect(directory.search(Query(text: "kor", includesRetired: true)).count == 2)
    #expect(directory.community("community:b")?.isRetired == true)
    let overlaid = directory.overlaying([made("a", "Kor") { $0.isRetired = true }])
    #expect(overlaid.count == 0)
    #expect(overlaid.search(Query()).count == 0)
    #expect(overlaid.overlaying([]).count == 1)
  }

  @Test("counts the last of several with one id")
  func sameID() {
    let directory = Directory([made("a", "Før"), made("a", "Efter")])
    #expect(directory.count == 1)
    #expect(directory.community("community:a")?.name == "Efter")
  }

  @Test(
    "answers any text",
    arguments: [
      String(repeating: "kor ", count: 2500), String(repeating: "k", count: 10_000), "שלום", "👩‍👧", "\u{0}",
      "\u{202E}kor", "%_'\"", "æ",
    ])
  func anyText(text: String) {
    let directory = Directory(MadeUp.communities(50, seed: 2))
    #expect(directory.search(Query(text: text, near: roskilde, limit: -1)).hits.isEmpty)
    #expect(directory.search(Query(text: text, limit: .max)).hits.count <= 50)
  }
}

extension Hits {
  /// The same communities in the same order, and the same counts.
  func isSame(as other: Hits) -> Bool {
    hits.map(\.id) == other.hits.map(\.id) && count == other.count && fullCount == other.fullCount
      && unknownCount == other.unknownCount && isPartial == other.isPartial
  }
}
