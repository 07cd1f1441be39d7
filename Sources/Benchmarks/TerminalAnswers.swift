/// What a terminal answers when a program asks it something at its start; a program that waits for an answer would
/// otherwise be measured waiting.
enum TerminalAnswers {
  /// Nil when nothing is asked in `output`.
  static func answer(to output: [UInt8]) -> String? {
    guard output.contains(0x1b) else { return nil }
    let text = String(decoding: output, as: UTF8.self)
    let answers = known.filter { text.contains($0.question) }.map { $0.answer }
    return answers.isEmpty ? nil : answers.joined()
  }

  /// As xterm answers (XTerm control sequences: DA, DA2, DSR).
  private static let known = [
    (question: "\u{1b}[c", answer: "\u{1b}[?62;22c"), (question: "\u{1b}[0c", answer: "\u{1b}[?62;22c"),
    (question: "\u{1b}[>c", answer: "\u{1b}[>41;380;0c"), (question: "\u{1b}[5n", answer: "\u{1b}[0n"),
    (question: "\u{1b}[6n", answer: "\u{1b}[1;1R"),
  ]
}
