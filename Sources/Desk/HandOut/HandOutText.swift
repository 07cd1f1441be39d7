import Domain
import Terminal

extension HandOut {
  /// Columns of the printed page: what a printer's own 10-point type has room for on A4.
  private static let columns = 72

  /// As plain text, for any printer.
  /// - Parameter today: stands at the end, so that an old sheet shows its age.
  func text(_ language: Language, today: CivilDate) -> String {
    var lines: [String] = []
    func add(_ text: String, indent: Int = 0, first: String = "") {
      let wrapped = TextWidth.wrap(text, columns: Self.columns - indent, in: .unicode)
      for (index, range) in wrapped.enumerated() {
        let margin = TextWidth.padded(index == 0 ? first : "", columns: indent)
        lines.append(margin + String(text[range]).trimmed)
      }
    }
    add(name)
    lines.append(String(repeating: "=", count: min(Self.columns, max(3, TextWidth.columns(of: name)))))
    add(organiser)
    lines.append("")
    let width = (facts.map { $0.label(language).count }.max() ?? 0) + 2
    for fact in facts { add(fact.text(language), indent: width, first: fact.label(language)) }
    if !description.isEmpty { lines.append("") }
    for paragraph in description.split(separator: "\n") { add(String(paragraph)) }
    lines.append("")
    add(trust(language))
    let day = DanishDate.long(today)
    add(Phrase(da: "Skrevet ud \(day.danish).", en: "Printed \(day.english).")(language))
    return lines.joined(separator: "\n") + "\n"
  }
}
