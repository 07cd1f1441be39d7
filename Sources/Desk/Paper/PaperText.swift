import Domain
import Terminal

extension PaperSheet {
  /// Columns of a line in large print: as many as `largePrint` has room for on A4 with 18 mm on either side.
  public static let columns = 48

  /// What the system's `lp` is told, so that plain text comes out large: seven characters and four lines an inch are
  /// letters of 17 points (CUPS, "Command-Line Printing and Options": cpi, lpi).
  public static let largePrint = [
    "-o", "cpi=7", "-o", "lpi=4", "-o", "media=A4", "-o", "page-left=36", "-o", "page-top=36",
  ]

  /// As plain text, for any printer.
  /// - Parameter columns: the width of a line; at least 20.
  public func text(columns: Int = PaperSheet.columns) -> String { text(columns: columns, in: .unicode) }

  /// As above, for a screen that writes some letters with two.
  func text(columns: Int, in charset: Charset) -> String {
    var page = TextPage(columns: max(20, columns), charset: charset)
    page.add(title)
    page.lines.append(String(repeating: "=", count: min(page.columns, max(3, TextWidth.columns(of: title)))))
    page.add(name)
    for block in blocks { add(block, to: &page) }
    page.gap()
    for line in foot { page.add(line) }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private func add(_ block: Block, to page: inout TextPage) {
    switch block {
    case .heading(let text):
      page.gap()
      page.add(text)
      page.lines.append(
        String(repeating: "-", count: min(page.columns, max(3, TextWidth.columns(of: PaperText.clean(text)))))
      )
    case .words(let text), .paragraph(let text): page.add(text)
    // A wheel cannot be drawn in letters; what stands on it is told by the entries that follow.
    case .wheel: break
    case .blank(let label, let lines):
      if !label.isEmpty { page.gap() }
      page.add(label)
      for _ in 0..<lines { page.lines += ["", String(repeating: "_", count: page.columns)] }
    case .entry(let entry):
      page.gap()
      page.add(entry.lead)
      page.add(entry.tag.isEmpty ? entry.title : "\(entry.title) (\(entry.tag))")
      page.add(entry.note, indent: 2)
      for fact in entry.facts { page.add("\(fact.label): \(fact.text)", indent: 2, hanging: 2) }
      page.add(entry.text, indent: 2)
      page.add(entry.warning, indent: 2)
    }
  }
}

/// A citizen's or a directory's words on their way to paper.
enum PaperText {
  /// Without what a printer would obey instead of print: control characters, and those that turn the order of the text
  /// around them (UAX #9, 2); every kind of line end is one.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: break
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Lines of a page as they are set.
private struct TextPage {
  let columns: Int
  let charset: Charset
  var lines: [String] = []

  /// A free line, and never two.
  mutating func gap() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// Wraps a text; nothing when it is empty.
  mutating func add(_ text: String, indent: Int = 0, hanging: Int = 0) {
    let text = PaperText.clean(text).trimmed
    if text.isEmpty { return }
    for (index, range) in TextWidth.wrap(text, columns: columns - indent - hanging, in: charset).enumerated()
    {
      let margin = String(repeating: " ", count: index == 0 ? indent : indent + hanging)
      lines.append(String((margin + text[range]).reversed().drop { $0.isWhitespace }.reversed()))
    }
  }
}
