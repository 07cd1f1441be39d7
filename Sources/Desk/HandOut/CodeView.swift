import Terminal

/// A code to scan, drawn in half blocks: a cell holds two modules, one above the other, and these are nearly square.
enum CodeView {
  /// Light modules around the code. The standard asks for four; telephones do with two.
  private static let quiet = 2
  /// Dark on light whatever the theme: that is how every reader expects it.
  private static let style = Style(foreground: .rgb(0, 0, 0), background: .rgb(255, 255, 255))

  /// The largest code that there is room for, in modules along a side; 0 when none fits.
  static func room(_ area: Rect) -> Int {
    let side = min(area.columns, area.rows * 2) - 2 * quiet
    // The smallest has 21 modules, each of the next sizes four more (ISO/IEC 18004, 5.3.1).
    return side < 21 ? 0 : side - (side - 21) % 4
  }

  /// How much room a code takes.
  static func size(_ code: CodeMatrix) -> Size {
    let side = code.side + 2 * quiet
    return Size(columns: side, rows: (side + 1) / 2)
  }

  /// Draws it in the upper left corner.
  static func draw(_ code: CodeMatrix, _ painter: inout Painter, _ area: Rect) {
    let size = size(code)
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns {
        let upper = code[column - quiet, row * 2 - quiet]
        let lower = code[column - quiet, row * 2 + 1 - quiet]
        line += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
      }
      painter.canvas.put(line, at: area.line(row).origin, style: style, width: area.columns)
    }
  }
}
