import Domain
import Terminal

/// A question in a frame, with a line for the answer.
enum QuestionView {
  /// - Parameters:
  ///   - problem: what is wrong with the answer.
  ///   - isSecret: the answer is shown as dots.
  static func draw(
    title: String, _ question: String, _ answer: TextEditing, problem: Phrase? = nil, isSecret: Bool = false,
    _ painter: inout Painter, _ area: Rect
  ) {
    let width = min(area.columns, 72)
    let lines = painter.wrap(question, columns: width - 4).count
    let inside = painter.frame(
      area.centred(Size(columns: width, rows: min(area.rows, lines + 5))), title: title)
    let used = painter.paragraph(question, inside, .dialog)
    let shown = isSecret ? TextEditing(String(repeating: "•", count: answer.text.count)) : answer
    painter.field(shown, inside.line(used + 1), focused: true)
    if let problem { painter.put(problem, inside.line(used + 2), .error) }
  }
}
