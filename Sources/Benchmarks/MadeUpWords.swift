import Foundation

/// A vocabulary that looks Danish and is drawn from as in natural text: the word of rank r comes with a probability
/// that falls as r^0.9 (Zipf's law, a little flattened), so that an index has a few very long posting lists and
/// very many short ones.
struct MadeUpWords {
  private let words: [String]
  /// The probabilities added up, not yet divided by their sum.
  private let heights: [Double]

  /// So many different words, the commonest of which are real.
  init(count: Int, dice: inout Dice) {
    var words = Self.common
    var seen = Set(words)
    while words.count < count {
      var word = ""
      for _ in 0..<dice.pick([1, 1, 1, 1, 2, 2, 2, 2, 2, 3]) {
        word += dice.pick(Self.onsets) + dice.pick(Self.vowels) + dice.pick(Self.codas)
      }
      if dice.happens(0.25) { word += dice.pick(Self.endings) }
      if word.utf8.count > 2, seen.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var height = 0.0
    heights = words.indices.map { rank in
      height += 1 / pow(Double(rank + 3), 0.9)
      return height
    }
  }

  /// One word.
  func word(_ dice: inout Dice) -> String {
    let target = dice.unit() * (heights.last ?? 0)
    var (low, high) = (0, heights.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if heights[middle] < target { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }

  private static let common = list(
    """
    og i for til med på af en er vi du kan alle der hver hos kom ved efter uden nye sammen hyggeligt samvær kaffe \
    kage velkomne gratis tilmelding mødes
    """)
  private static let onsets = list(
    "b bl br d dr f fl fr g gl gr h hj hv j k kl kn kr kv l m n p pl pr r s sk skr sl sm sn sp st str sv t tr tv v"
  )
  private static let vowels = list("a a e e e i o u y æ ø å ej av")
  private static let codas =
    list("b d de f g ge k l ld lse m n nd nde ng r rd rk rn s sk st t v") + ["", "", ""]
  private static let endings = list("en et er erne ning skab lig hed s")

  private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
