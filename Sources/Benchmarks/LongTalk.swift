/// The first citizen's talk with a long text in its first segment, to be typed in.
enum LongTalk {
  /// A text that is typed is drawn at once; what comes later tells that it was saved.
  static let silence = 15

  /// Made-up words and lines, of so many bytes.
  static func text(bytes: Int) -> String {
    var dice = Dice(seed: 7)
    let words = MadeUpWords(count: 2_000, dice: &dice)
    var text = ""
    while text.utf8.count < bytes { text += words.word(&dice) + (dice.happens(0.02) ? ".\n" : " ") }
    return text
  }

  /// Opens it in a program that has drawn its first frame.
  static func open(in pty: Pty, _ text: String) throws -> KeyFrames {
    for keys in [today, "\t", "borger 1 ", "\r", talk, "\r"] { _ = try pty.milliseconds(after: keys) }
    _ = try pty.milliseconds(after: "\u{1b}[200~\(text)\u{1b}[201~", silence: 1000)
    return KeyFrames(pty, silence: silence)
  }

  /// F3 and F5, as xterm sends them.
  private static let (talk, today) = ("\u{1b}OR", "\u{1b}[15~")
}
