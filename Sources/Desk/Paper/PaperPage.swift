import Domain

extension PaperSheet {
  /// As a page for a browser to print: A4, large print, one file that asks for nothing else.
  ///
  /// The type is the largest of 20 to 14 points with which it is judged to fit on one page; what is longer runs over
  /// at 16. Black on white, so that any printer will do; every contrast is 12:1 or more (WCAG 2.2, 1.4.6 asks for 7).
  public func html() -> String {
    let style = PageStyle.fitting(self)
    var body = "<header>\n" + HTMLText.element("h1", title) + HTMLText.element("p", name) + "</header>\n"
    var open = false
    // A heading goes with the entry that follows it.
    for block in blocks {
      if case .heading(let text) = block {
        body += open ? "</section>\n<section>\n" : "<section>\n"
        open = true
        body += HTMLText.element("h2", text)
      } else {
        body += Self.html(block, style)
      }
    }
    if open { body += "</section>\n" }
    let foot = foot.map { HTMLText.element("p", $0) }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(style.sheet)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      <footer>
      \(foot)</footer>
      </body>
      </html>

      """
  }

  private static func html(_ block: Block, _ style: PageStyle) -> String {
    switch block {
    case .heading(let text): HTMLText.element("h2", text)
    case .words(let text): HTMLText.element("blockquote", text)
    case .paragraph(let text): HTMLText.element("p", text)
    case .wheel(let picture): WheelDrawing(picture, radius: style.wheel, size: style.labelSize).svg
    case .blank(let label, let lines):
      "<div class=\"blank\">\n" + HTMLText.element("p", label)
        + String(repeating: "<hr>\n", count: lines) + "</div>\n"
    case .entry(let entry): html(entry)
    }
  }

  private static func html(_ entry: Entry) -> String {
    let facts = entry.facts.map { fact in
      "<p><b>\(HTMLText.escaped(fact.label)):</b> <bdi>\(HTMLText.escaped(fact.text))</bdi></p>\n"
    }
    let tag = entry.tag.isEmpty ? "" : " <span>\(HTMLText.escaped(entry.tag))</span>"
    return "<article>\n" + HTMLText.element("p", entry.lead, class: "lead")
      + (entry.title.isEmpty ? "" : "<h3><bdi>\(HTMLText.escaped(entry.title))</bdi>\(tag)</h3>\n")
      + HTMLText.element("p", entry.note, class: "note")
      + facts.joined() + HTMLText.element("p", entry.text)
      + HTMLText.element("p", entry.warning, class: "note") + "</article>\n"
  }
}

extension PageStyle {
  /// The style sheet.
  fileprivate var sheet: String {
    func em(_ value: Double) -> String { "\(Int((value * 100).rounded()) / 100).\(hundredths(value))em" }
    func hundredths(_ value: Double) -> String {
      let rest = Int((value * 100).rounded()) % 100
      return rest < 10 ? "0\(rest)" : "\(rest)"
    }
    let gap = em(Self.gap)
    return """
      @page { size: A4; margin: \(HTMLText.number(Self.margin))mm; }
      * { margin: 0; padding: 0; box-sizing: border-box; }
      html { font: \(HTMLText.number(size))pt/\(HTMLText.number(Self.leading)) Arial, "Liberation Sans", "DejaVu Sans", sans-serif; color: #000; background: #fff; }
      body { max-width: \(HTMLText.number(Self.width))pt; margin: 0 auto; }
      h1, h2, h3, p, blockquote { overflow-wrap: anywhere; white-space: pre-line; }
      header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; border-bottom: 2pt solid #000; margin-bottom: \(gap); }
      h1 { font-size: \(em(Self.title)); line-height: 1.2; }
      h2 { font-size: \(em(Self.heading)); margin-top: \(gap); break-after: avoid; }
      h3 { font-size: 1.1em; break-after: avoid; }
      blockquote { font-size: 1.1em; margin: \(gap) 0; padding-left: 0.6em; border-left: 3pt solid #000; }
      article { margin-top: \(gap); padding-left: 0.6em; break-inside: avoid; }
      .lead { font-weight: bold; break-after: avoid; }
      h3 span { display: inline-block; font-size: 0.91em; font-weight: normal; font-style: italic; color: #222; padding-left: 0.4em; }
      .note { color: #222; font-style: italic; }
      .blank { break-inside: avoid; margin-top: \(gap); }
      .blank hr { height: 1.8em; border: 0; border-bottom: 1pt solid #000; }
      svg { display: block; margin: \(gap) auto 0; break-inside: avoid; max-width: 100%; }
      footer { margin-top: 1em; border-top: 1pt solid #000; padding-top: \(gap); font-size: 0.9em; break-inside: avoid; }
      @media screen { body { padding: 1em; } }
      """
  }
}
