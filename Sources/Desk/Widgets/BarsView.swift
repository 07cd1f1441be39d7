import Domain
import Terminal

/// Numbers by name as bars, one a line, the number behind each: read without colour.
enum BarsView {
  /// Draws a heading and the bars, and moves `left` below them; nothing when there is nothing to count.
  static func draw(_ title: Phrase, _ tally: Tally, _ painter: inout Painter, _ left: inout Rect) {
    guard !tally.rows.isEmpty || tally.others > 0 else { return }
    painter.put(title, left.line(0), .label)
    left = left.inset(top: 1)
    let most = tally.rows.first?.count ?? 1
    let name = min(24, left.columns / 2)
    for row in tally.rows {
      let line = left.line(0)
      painter.put(row.name, line.splitLeft(name).left.inset(right: 1), .text)
      let room = max(1, line.columns - name - 6)
      let length = max(1, row.count * room / most)
      painter.put(String(repeating: "█", count: length), line.inset(left: name), .barFilled)
      painter.put(" \(row.count)", line.inset(left: name + length), .text)
      left = left.inset(top: 1)
    }
    guard tally.others > 0 else { return }
    let others = Phrase(
      da: "og \(tally.others) under navne med færre end tre hver",
      en: "and \(tally.others) under names with fewer than three each")
    painter.put(others, left.line(0), .muted)
    left = left.inset(top: 1)
  }
}
