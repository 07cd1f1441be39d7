import Domain
import Terminal

/// The measures of a page, in points. The style sheet and the estimate of what fits are made from the same numbers.
struct PageStyle: Equatable, Sendable {
  /// The type's size.
  let size: Double
  /// Half the width of a wheel.
  let wheel: Double

  /// A4 (ISO 216) within margins of 15 mm.
  static let width = (210 - 2 * margin) * point
  static let height = (297 - 2 * margin) * point
  /// Millimetres.
  static let margin = 15.0
  static let point = 72 / 25.4
  /// From line to line, in sizes.
  static let leading = 1.3
  /// The widths of headings and of what stands between, in sizes.
  static let title = 1.7, heading = 1.2, gap = 0.45
  /// A mean letter's width, in sizes: generous, so that what is judged to fit does.
  private static let letter = 0.53

  /// Large print begins here: what does not fit a page even at the smallest size runs over in this one.
  static let large = 16.0
  /// From the largest to the smallest that is still easy to read.
  private static let sizes = [20.0, 18, 17, 16, 15, 14]
  private static let wheels = [118.0, 100, 84]

  /// The largest type with which a sheet is judged to fit on one page; with a smaller wheel rather than with smaller
  /// type.
  static func fitting(_ sheet: PaperSheet) -> PageStyle {
    for size in sizes {
      for wheel in wheels {
        let style = PageStyle(size: size, wheel: wheel)
        // A little is kept back: fonts differ. The widest of those asked for, DejaVu Sans, is what is judged by.
        if style.height(of: sheet) <= height * 0.98 { return style }
      }
    }
    return PageStyle(size: large, wheel: wheels[0])
  }

  /// How high a sheet is judged to become.
  func height(of sheet: PaperSheet) -> Double {
    // The name stands beside the title, or below it where there is no room.
    let head = TextWidth.columns(of: sheet.title) * 2 + TextWidth.columns(of: sheet.name)
    let isBeside = Double(head) * Self.letter * size < Self.width
    var sum = lines(sheet.title, Self.title) + gap + (isBeside ? 0 : lines(sheet.name, 1))
    for block in sheet.blocks {
      if sum > 100 * Self.height { return sum }
      sum += height(block)
    }
    for line in sheet.foot { sum += lines(line, 0.9) }
    return sum + size + gap
  }

  private var gap: Double { Self.gap * size }

  private func height(_ block: PaperSheet.Block) -> Double {
    switch block {
    case .heading(let text): lines(text, Self.heading) + gap
    case .words(let text): lines(text, 1.1, indent: 1) + 2 * gap
    case .paragraph(let text): lines(text, 1)
    case .wheel(let picture): WheelDrawing(picture, radius: wheel, size: labelSize).height + gap
    case .blank(let label, let count): lines(label, 1) + Double(count) * size * 1.8 + gap
    case .entry(let entry):
      gap + lines(entry.lead, 1) + lines("\(entry.title) \(entry.tag)".trimmed, 1.1)
        + lines(entry.note, 1) + lines(entry.text, 1)
        + entry.facts.reduce(0) { $0 + lines("\($1.label): \($1.text)", 1) } + lines(entry.warning, 1)
    }
  }

  /// The wheel's own letters.
  var labelSize: Double { min(16, max(14, size - 2)) }

  private func lines(_ text: String, _ scale: Double, indent: Double = 0.8) -> Double {
    if text.isEmpty { return 0 }
    let columns = Int((Self.width - indent * size) / (Self.letter * size * scale))
    return Double(TextWidth.wrap(text, columns: columns, in: .unicode).count) * size * scale * Self.leading
  }
}
