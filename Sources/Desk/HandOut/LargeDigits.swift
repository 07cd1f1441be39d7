import Terminal

/// A telephone number to be read from a step away: each digit three cells wide and three high.
enum LargeDigits {
  static let rows = 3

  /// The dots of each sign, five lines of them, the upper left first.
  private static let dots: [Character: String] = [
    "0": "###" + "# #" + "# #" + "# #" + "###", "1": " # " + "## " + " # " + " # " + "###",
    "2": "###" + "  #" + "###" + "#  " + "###", "3": "###" + "  #" + " ##" + "  #" + "###",
    "4": "# #" + "# #" + "###" + "  #" + "  #", "5": "###" + "#  " + "###" + "  #" + "###",
    "6": "###" + "#  " + "###" + "# #" + "###", "7": "###" + "  #" + "  #" + " # " + " # ",
    "8": "###" + "# #" + "###" + "# #" + "###", "9": "###" + "# #" + "###" + "  #" + "###",
    "+": "   " + " # " + "###" + " # " + "   ", " ": "     ",
  ]

  /// The lines of a number, in half blocks; nil when it holds something else, or is wider than there is room for.
  static func lines(_ number: String, columns: Int) -> [String]? {
    let signs = number.compactMap { dots[$0] }.map(Array.init)
    guard !signs.isEmpty, signs.count == number.count else { return nil }
    let lines = (0..<rows).map { row in
      signs.map { sign in
        String(
          (0..<(sign.count / 5)).map { column -> Character in
            func isSet(_ line: Int) -> Bool { line < 5 && sign[line * (sign.count / 5) + column] == "#" }
            let (upper, lower) = (isSet(row * 2), isSet(row * 2 + 1))
            return upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
          })
      }.joined(separator: " ")
    }
    return lines[0].count <= columns ? lines : nil
  }
}
