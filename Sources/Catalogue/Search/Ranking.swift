import Foundation

/// What decides the order of hits: every weight of the formula is here.
///
/// A word's worth in a record is `rarity(word) · place(p) · fit`, summed over the query's words, then
/// multiplied by `nameShare` and `nearness`:
///
/// - `place`: the weights of all places where the word stands, added and saturated (as BM25F does with the
///   frequency of a word, Robertson and Zaragoza 2009);
/// - `fit`: 1 for the whole word, less for the beginning of a longer one;
/// - `rarity`: the logarithm of how few records have the word (BM25's idf);
/// - `nameShare`: a word of a short name says more of it than one of a long name;
/// - `nearness`: 1 at the place asked for, a half at `halfWay` kilometres.
enum Ranking {
  private static let placeWeights: [(place: Posting.Place, weight: Float)] = [
    (.name, 8), (.nameStart, 2), (.topic, 6), (.organiser, 4), (.address, 3), (.description, 2), (.other, 1),
  ]
  private static let saturation: Float = 6
  private static let halfWay = 15.0
  /// Communities without a point count as so far away.
  private static let distanceWhenUnknown = 60.0

  /// What stands for a worth of 1.
  static let unit: UInt32 = 65_535

  /// The worth of a word by the places in a posting's low byte, 0 to `unit`.
  static let placeWorth: [UInt32] = (0..<256).map { places in
    let sum = placeWeights.reduce(Float(0)) { sum, entry in
      UInt32(places) & entry.place.rawValue != 0 ? sum + entry.weight : sum
    }
    return UInt32(sum / (sum + saturation) * Float(unit))
  }

  /// How well a word of `length` bytes fits what was typed, which it begins with.
  static func fit(typed: Int, length: Int) -> Float {
    length <= typed ? 1 : 0.6 + 0.3 * Float(typed) / Float(length)
  }

  /// How telling a word is that `found` of `all` records have.
  static func rarity(found: Int, of all: Int) -> Float {
    let (found, all) = (Float(found), Float(all))
    return log(1 + (max(0, all - found) + 0.5) / (found + 0.5))
  }

  /// By the number of words in the name.
  static let nameShare: [Float] = (0..<256).map { 0.9 + 0.2 / Float(max(1, $0)) }

  /// For a distance in kilometres; nil is one that is not known.
  static func nearness(_ kilometres: Double?) -> Double {
    halfWay / (halfWay + (kilometres ?? distanceWhenUnknown))
  }
}
