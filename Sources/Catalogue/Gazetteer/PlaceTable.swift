/// Towns, municipalities, villages and postal towns by folded name.
///
/// All names lie one after the other in one array, which a question is compared with from end to end: some
/// 4,000 short names take less time than the frame that shows the answer.
struct PlaceTable {
  /// Read at the first question.
  static let shared = PlaceTable()

  private struct Name {
    var keyStart: Int32
    var keyEnd: Int32
    var place: Int32
  }

  /// All of them, towns first.
  var allPlaces: [Place] { places }

  private var places: [Place] = []
  /// Positions in `places`, the likeliest first.
  private var byRank: [Int32] = []
  /// Where each of `places` stands in `byRank`.
  private var ranks: [Int32] = []
  private var municipalityKeys: [[UInt8]] = []
  private var keys: [UInt8] = []
  private var names: [Name] = []

  private init() {
    var municipalityKey: [String: [UInt8]] = [:]
    var towns: Set<UInt64> = []
    func key(of municipality: String) -> [UInt8] {
      if let known = municipalityKey[municipality] { return known }
      let key = Folding.looseKey(municipality)
      municipalityKey[municipality] = key
      return key
    }
    FigureReading.forEachLine(of: PlaceFigures.lines) { fields in
      guard fields.count == 7, let coordinate = FigureReading.coordinate(fields[2], fields[3]) else { return }
      // by, kommune, sogn
      let kind: Place.Kind =
        fields[0].first == 0x62 ? .town : fields[0].first == 0x6B ? .municipality : .village
      let place = Place(
        kind: kind, name: FigureReading.text(fields[1]), municipality: FigureReading.text(fields[4]),
        coordinate: coordinate, inhabitants: Int(FigureReading.text(fields[5])) ?? 0)
      // A town and its own parish are one choice, not two.
      let identity = IndexHash.of(fields[1]) &* 31 &+ IndexHash.of(fields[4])
      if kind == .town { towns.insert(identity) }
      if kind == .village, towns.contains(identity) { return }
      add(place, municipalityKey: key(of: place.municipality), named: fields[1])
      // Lyngby is the town that was once the king's, not one of the villages of that name.
      if kind == .town, fields[1].starts(with: Self.kings) {
        addName(UnsafeBufferPointer(rebasing: fields[1].dropFirst(Self.kings.count)))
      }
      for alternative in fields[6].split(separator: 0x7C) {
        addName(UnsafeBufferPointer(rebasing: alternative))
      }
    }
    var seen: Set<String> = []
    for place in PostcodeTable.shared.places where seen.insert(place.name).inserted {
      var name = place.name
      name.withUTF8 { add(place, municipalityKey: key(of: place.municipality), named: $0) }
    }
    let order = places.map { (rank: Self.rank($0.kind), inhabitants: $0.inhabitants) }
    byRank = (0..<Int32(places.count)).sorted {
      let (left, right) = (order[Int($0)], order[Int($1)])
      if left.rank != right.rank { return left.rank < right.rank }
      return left.inhabitants != right.inhabitants ? left.inhabitants > right.inhabitants : $0 < $1
    }
    ranks = [Int32](repeating: 0, count: places.count)
    for (rank, position) in byRank.enumerated() { ranks[Int(position)] = Int32(rank) }
  }

  private mutating func add(
    _ place: Place, municipalityKey: [UInt8], named name: UnsafeBufferPointer<UInt8>
  ) {
    places.append(place)
    municipalityKeys.append(municipalityKey)
    addName(name)
  }

  private mutating func addName(_ name: UnsafeBufferPointer<UInt8>) {
    let start = keys.count
    Folding.appendLooseKey(of: name, to: &keys)
    names.append(Name(keyStart: Int32(start), keyEnd: Int32(keys.count), place: Int32(places.count - 1)))
  }

  /// The folded names one after the other; `guesses` of ``MisspelledNames`` count in this order.
  var allKeys: some Sequence<ArraySlice<UInt8>> {
    names.lazy.map { keys[Int($0.keyStart)..<Int($0.keyEnd)] }
  }

  /// Places whose name is, begins with, or has a later word that begins with `words`, the likeliest first.
  func matches(_ words: [[UInt8]]) -> [PlaceMatch] {
    guard words.count > 1, words.last == Self.municipalityWord else { return plainMatches(words) }
    let words = Array(words.dropLast())
    let municipalities = plainMatches(words).filter { $0.place.kind == .municipality }
    // Viby, Roskilde Kommune
    return municipalities.isEmpty ? plainMatches(words).filter { $0.grade == .whole } : municipalities
  }

  private func plainMatches(_ words: [[UInt8]]) -> [PlaceMatch] {
    let asked = Array(words.joined(separator: [0x20]))
    // For each place the best of its names: twice the grade, and one more when a word of the name was cut.
    var best = [UInt8](repeating: .max, count: places.count)
    var found: [Int32] = []
    keys.withUnsafeBufferPointer { keys in
      asked.withUnsafeBufferPointer { asked in
        for name in names {
          let key = UnsafeBufferPointer(rebasing: keys[Int(name.keyStart)..<Int(name.keyEnd)])
          guard let grade = grade(of: key, place: name.place, for: asked) else { continue }
          let isCut = key.count > asked.count && key[asked.count] != 0x20
          let value = UInt8(grade.rawValue * 2 + (isCut ? 1 : 0))
          let position = Int(name.place)
          if best[position] == .max { found.append(name.place) }
          best[position] = min(best[position], value)
        }
      }
    }
    // Sorting numbers: a single letter begins hundreds of names.
    return found.map { Int(best[Int($0)] / 2) << 32 | Int(ranks[Int($0)]) }.sorted().compactMap { key in
      let position = byRank[key & 0xFFFF_FFFF]
      guard let grade = PlaceMatch.Grade(rawValue: key >> 32) else { return nil }
      return PlaceMatch(
        grade: grade, isWholeWords: best[Int(position)] % 2 == 0, place: places[Int(position)])
    }
  }

  /// Places whose name is nearest to the misspelled `words`, the likeliest first, and the first one's name.
  /// - Parameter letters: as many as were typed, before `aa` became one.
  func corrections(of words: [[UInt8]], letters: Int) -> (places: [Place], name: String)? {
    var best: [Int32: MisspelledNames.Guess] = [:]
    for guess in MisspelledNames.shared.guesses(Array(words.joined(separator: [0x20])), letters: letters) {
      let place = names[guess.name].place
      if let known = best[place], known.cost <= guess.cost { continue }
      best[place] = guess
    }
    let ranked = best.sorted { left, right in
      if left.value.cost != right.value.cost { return left.value.cost < right.value.cost }
      return ranks[Int(left.key)] < ranks[Int(right.key)]
    }
    guard let first = ranked.first else { return nil }
    let name = places[Int(first.key)].name
    let understood = name.split(separator: " ").prefix(first.value.words).joined(separator: " ")
    return (ranked.map { places[Int($0.key)] }, understood)
  }

  /// Places whose whole name is `words`, but for municipalities.
  func exact(_ words: [[UInt8]]) -> [Place] {
    let asked = Array(words.joined(separator: [0x20]))
    return matches(words).map(\.place).filter { place in
      place.kind != .municipality && Folding.looseKey(place.name) == asked
    }
  }

  private static let kings = Array("Kongens ".utf8)
  private static let municipalityWord = Array("kommune".utf8)

  private func grade(
    of key: UnsafeBufferPointer<UInt8>, place: Int32, for asked: UnsafeBufferPointer<UInt8>
  ) -> PlaceMatch.Grade? {
    if key.count <= asked.count {
      guard Self.matches(asked, key, at: 0) else { return nil }
      if key.count == asked.count { return .whole }
      guard key.count > 0, asked[key.count] == 0x20 else { return nil }
      let rest = asked[(key.count + 1)...]
      let municipality = municipalityKeys[Int(place)]
      return municipality.starts(with: rest) ? (municipality.count == rest.count ? .whole : .beginning) : nil
    }
    if Self.matches(key, asked, at: 0) { return .beginning }
    for offset in 1...(key.count - asked.count)
    where key[offset - 1] == 0x20 && Self.matches(key, asked, at: offset) {
      return .laterWord
    }
    return nil
  }

  /// Whether `part` stands in `whole` at `offset`; there is room for it.
  private static func matches(
    _ whole: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    var index = 0
    while index < part.count {
      if whole[offset + index] != part[index] { return false }
      index += 1
    }
    return true
  }

  /// Towns before postal towns, municipalities and villages; then the larger before the smaller.
  private static func rank(_ kind: Place.Kind) -> Int {
    switch kind {
    case .town: 0
    case .postcode: 1
    case .municipality: 2
    case .village, .point: 3
    }
  }
}
