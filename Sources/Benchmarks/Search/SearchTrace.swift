import Catalogue
import Domain

/// What somebody types into the search field, letter by letter: the same queries from the same seed.
struct SearchTrace {
  /// One key: what then stands in the field, and where and how it is looked for.
  struct Key {
    var query: Query
  }

  /// All keys of all queries.
  private(set) var keys: [Key] = []
  /// How many queries are typed.
  let queries: Int

  /// - Parameters:
  ///   - queries: how many, each of one to four words.
  ///   - seed: the same queries again.
  init(queries: Int, seed: UInt16 = 7) {
    self.queries = queries
    var dice = Dice(seed: seed)
    // The directory's own vocabulary is drawn first, with the directory's seed, so that words are found in it.
    var vocabulary = Dice(seed: 2026)
    let words = MadeUpWords(count: 23_832, dice: &vocabulary)
    for _ in 0..<queries {
      let text = (0..<(1 + dice.below(4))).map { _ in Self.word(words, &dice) }.joined(separator: " ")
      let town = dice.pick(MadeUpNames.towns)
      var query = Query(near: Coordinate(latitude: town.latitude, longitude: town.longitude))
      query.withinKilometres = dice.pick([10, 50, nil])
      query.today = CivilDate(dayNumber: 20_779)
      if dice.happens(0.3) {
        query.filters.isStepFree = true
        query.filters.hasRoom = dice.happens(0.5)
        if dice.happens(0.5) { query.filters.days = [dice.pick(Weekday.allCases)] }
      }
      var typed = ""
      for letter in text {
        typed.append(letter)
        query.text = typed
        keys.append(Key(query: query))
      }
    }
  }

  /// What staff look for, towns, words of descriptions, and now and then a slip of the finger.
  private static func word(_ words: MadeUpWords, _ dice: inout Dice) -> String {
    let word =
      switch dice.unit() {
      case ..<0.4: dice.pick(MadeUpNames.activities)
      case ..<0.55: dice.pick(MadeUpNames.towns).name.lowercased()
      case ..<0.7: dice.pick(wishes)
      default: words.word(&dice)
      }
    guard dice.happens(0.1), word.count > 5 else { return word }
    var letters = Array(word)
    let place = 1 + dice.below(letters.count - 2)
    switch dice.below(3) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters[place] = "e"
    }
    return String(letters)
  }

  private static let wishes = [
    "motion", "ensom", "mænd", "klub", "sang", "hukommelse", "håndarbejde", "mad", "pensionist", "spil",
    "gruppen",
    "gåture", "korene", "foreningen", "træ", "snedker", "hjælp",
  ]
}
