import Domain
import Foundation

/// What decides the order of hits: every weight of the formula is here.
///
///     score = text · coverage · nearness · welcome
///
/// - `text` adds up, over the words of the query, `rarity(word) · fit · impact(word, record)`;
/// - `impact` is BM25F's saturated frequency (Robertson and Zaragoza 2009): over the fields where the word
///   stands, weight · (1 − b + b · length / usual length)⁻¹ is added and s brought to s / (s + `saturation`). The
///   usual lengths are constants, not a directory's own, so that a community weighs the same in every layer;
/// - `fit` is 1 for the word itself and less for what is merely akin (``Kinship``); the best one counts;
/// - `rarity` is BM25's logarithm of how few records within reach have the word;
/// - `coverage` is the share of the query's rarity that was found, squared: several weak hits beat a strong one;
/// - `nearness` is 1 at the place asked for and a half at `halfWay`;
/// - `welcome` is a few percent for room, for a fresh confirmation, and for a reception by name.
///
/// Impacts are kept in the index: who changes a field's weight counts `IndexLayout.version` up.
enum Ranking {
  // MARK: Fields

  /// Weight, how much its length matters (b), and how many words it usually has.
  private static func settings(_ place: TextPlace) -> (weight: Float, b: Float, usual: Float) {
    switch place {
    case .name: (8, 0.35, 4)
    case .topic: (6, 0.25, 2)
    case .organiser: (4, 0.25, 4)
    case .address: (3, 0, 1)
    case .description: (2, 0.5, 30)
    case .other: (1, 0, 1)
    }
  }
  /// Added for the first word of the name.
  private static let nameStart: Float = 2
  private static let saturation: Float = 6

  /// What one occurrence adds in a field of so many words.
  static func weight(_ place: TextPlace, length: Int, isFirst: Bool) -> Float {
    let (weight, b, usual) = settings(place)
    let start = isFirst && place == .name ? nameStart : 0
    return (weight + start) / (1 - b + b * Float(length) / usual)
  }

  /// The saturated sum, from `leastImpact` to 255.
  static func impact(_ sum: Float) -> UInt8 {
    UInt8(max(Float(leastImpact), min(255, (sum / (sum + saturation) * 300).rounded())))
  }
  static let leastImpact = 24

  // MARK: Fit

  /// Parts of 256.
  static func fit(_ kinship: Kinship) -> Int {
    switch kinship {
    case .whole: 256
    case .inflection: 238
    case .part: 150
    case .beginning: 210
    case .synonym: 140
    case .misspelling: 120
    }
  }

  /// How well a word of `length` bytes fits the `typed` ones that it begins with, in parts of 256. The beginning of
  /// what may be another word is worth little once the typed one is a word itself; at the joint of a compound it is the
  /// word, and better than what merely stands for the same.
  static func beginningFit(typed: Int, length: Int, isKnown: Bool, atJoint: Bool) -> Int {
    if isKnown { return atJoint ? 148 : 80 }
    return 150 + 60 * typed / max(length, typed, 1)
  }

  /// So long a word, in bytes, does not begin another by chance: where it ends there is a joint, though nobody knows
  /// what follows.
  static let longWord = 6

  /// A posting's worth from 1 to 255. Right spellings stay above `misspelt`, which where both were looked for
  /// no wrong one passes.
  @inline(__always)
  static func worth(impact: UInt8, fit: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: max(UInt32(misspelt) + 1, (UInt32(impact) &* fit) >> 8))
  }
  static let misspelt: UInt8 = 8

  /// A word that fewer communities have is also looked for in other spellings; by its number of letters.
  static func fewHits(letters: Int) -> Int { letters < 6 ? 1 : 3 }

  /// How many typing errors a word may have, by its number of letters.
  static func errors(letters: Int) -> Int { letters < 4 ? 0 : letters < 8 ? 1 : 2 }

  /// What is left of a score when a word is misspelt that others have right.
  static let misspeltShare = 1e-4

  // MARK: Words together

  /// How telling a word is that `found` of `all` records have.
  static func rarity(found: Int, of all: Int) -> Float {
    let (found, all) = (Float(found), Float(all))
    return log(1 + (max(0, all - found) + 0.5) / (found + 0.5))
  }

  /// By the share of the query's rarity that a record has.
  static func coverage(_ share: Float) -> Float { share * share }

  /// With two words or more, so few that have them all let others in that have most.
  static let enough = 5

  /// What is left of a word's rarity beside others when it says who somebody is and not what they would like
  /// (``CommonNeeds``): all communities are for people who are alone.
  static let commonShare: Float = 0.3

  /// How many of `words` must be found at least, unless nobody has as many.
  ///
  /// - Parameter telling: how many of them tell a wish (``CommonNeeds``): the others must not keep it out.
  static func leastWords(of words: Int, telling: Int) -> Int { ((telling > 0 ? telling : words) + 1) / 2 }

  // MARK: Place and welcome

  private static let halfWay = 15.0
  /// Communities without a point count as so far away.
  static let distanceWhenUnknown = 60.0

  /// For a distance in kilometres; nil is one that is not known.
  static func nearness(_ kilometres: Double?) -> Double {
    halfWay / (halfWay + (kilometres ?? distanceWhenUnknown))
  }

  /// The product of all that may raise a score.
  static let mostWelcome = 1.05 * 1.05 * 1.04 * 1.02

  /// Room, freshness, accompaniment, a host.
  static func welcome(
    room: Room?, isPaused: Bool, confirmedDaysAgo: Int?, isAccompanied: Bool, hasHost: Bool
  ) -> Double {
    let place: Double =
      switch isPaused ? .no : room {
      case .yes: 1.05
      case .few: 1.03
      case nil: 1
      case .waitingList: 0.92
      case .no: 0.85
      }
    return place * freshness(confirmedDaysAgo) * (isAccompanied ? 1.04 : 1) * (hasHost ? 1.02 : 1)
  }

  /// 1.05 for what was confirmed within half a year, falling evenly to 0.9 at two years and more; 1 without a date.
  static func freshness(_ days: Int?) -> Double {
    guard let days else { return 1 }
    return 1.05 - 0.15 * Double(min(max(days - 180, 0), 550)) / 550
  }

  /// After so many days nobody trusts what was told of room.
  static let roomHolds = 120

  /// In the order of room, most first.
  static func roomRank(_ room: Room?, isPaused: Bool) -> Double {
    switch isPaused ? .no : room {
    case .yes: 4
    case .few: 3
    case nil: 2
    case .waitingList: 1
    case .no: 0
    }
  }
}
