import Casebook
import Domain
import Journal
import Terminal

/// How two versions are laid beside each other, or on a narrow screen one under the other, with the words lit that only
/// one of them has.
enum ConflictsView {
  /// From so many columns inside the frame the two stand side by side.
  private static let wide = 60

  static func draw(_ layer: ConflictsLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(box(area), title: title(layer, state))
    if layer.isWriting, let joined = layer.joined {
      let told =
        state.shown(layer) == nil
        ? Phrase(
          da: "En kollega har afgjort det imens. Teksten gælder ikke; skriv af, hvad I vil beholde.",
          en: "A colleague has decided it meanwhile. The text does not count; copy what you want to keep.")
        : Phrase(
          da: "Begges ord. Ret teksten til; Ctrl-X, så gælder den.",
          en: "The words of both. Put the text right; Ctrl-X makes it count.")
      let used = painter.paragraph(state.say(told), inside, .label)
      painter.area(joined, inside.inset(top: used), focused: true)
      return
    }
    guard let (place, versions) = state.shown(layer) else {
      let text =
        !state.open(layer).isEmpty
        ? Phrase(da: "Det er afgjort. Tab viser det næste.", en: "It is decided. Tab shows the next one.")
        : layer.places.isEmpty
          ? Phrase(da: "Ingen steder har to skrevet hver sit.", en: "Nowhere did two write differently.")
          : Phrase(da: "Alt er afgjort.", en: "All is decided.")
      painter.paragraph(state.say(text), inside, .dialog)
      painter.canvas.cursor = inside.origin
      return
    }
    painter.scrolled(inside, by: layer.scroll) { tell(place, versions, layer, state, &$0, $1) }
    if painter.canvas.cursor.map(inside.contains) != true { painter.canvas.cursor = inside.origin }
  }

  /// How wide the joined text is wrapped.
  static func columns(_ state: AppState) -> Int { inside(state).columns }

  /// How many places it can be scrolled to.
  static func positions(_ layer: ConflictsLayer, _ state: AppState) -> Int {
    guard let (place, versions) = state.shown(layer) else { return 1 }
    return Painter.measuring(state.settings).positions(inside(state)) {
      tell(place, versions, layer, state, &$0, $1)
    }
  }

  /// How far to scroll so that the lit version begins in view.
  static func scroll(toLitOf layer: ConflictsLayer, _ state: AppState) -> Int {
    guard let (place, versions) = state.shown(layer) else { return 0 }
    var painter = Painter.measuring(state.settings)
    let inside = inside(state)
    _ = tell(
      place, versions, layer, state, &painter, Rect(column: 0, row: 0, columns: inside.columns, rows: 10_000))
    let row = painter.canvas.cursor?.row ?? 0
    return row < inside.rows ? 0 : min(row, positions(layer, state) - 1)
  }

  private static func inside(_ state: AppState) -> Rect {
    box(DeskView.body(state.size, state)).inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 116), rows: area.rows))
  }

  private static func title(_ layer: ConflictsLayer, _ state: AppState) -> String {
    let name = Phrase(da: "Hvilken udgave gælder?", en: "Which version counts?")
    let open = state.open(layer)
    let count = open.count
    guard count > 1, let number = layer.current.flatMap(open.firstIndex).map({ $0 + 1 }) else {
      return state.say(name)
    }
    return state.say(
      Phrase(da: "\(name.danish) \(number) af \(count)", en: "\(name.english) \(number) of \(count)"))
  }

  /// - Returns: how many lines it takes.
  private static func tell(
    _ place: ConflictsLayer.Place, _ versions: [Candidate], _ layer: ConflictsLayer, _ state: AppState,
    _ painter: inout Painter, _ area: Rect
  ) -> Int {
    let where_ = ConflictText.title(place, state)
    let citizen = state.casebook.file(place.root)?.citizen
    let name = citizen.map { CitizenText.name($0, state.settings.language) } ?? ""
    let heading = [name, state.say(where_)].filter { !$0.isEmpty }.joined(separator: " · ")
    var left = area.inset(top: painter.paragraph(heading, area, .accent) + 1)
    let texts = versions.map { ConflictText.text($0.value, state) }
    let compared = TextDifference(texts[0], texts[1])
    let pieces =
      [compared.first, compared.second] + texts.dropFirst(2).map { TextDifference(texts[0], $0).second }
    if versions.count == 2, area.columns >= wide {
      let column = (area.columns - 2) / 2
      let cells = [left.splitLeft(column).left, left.inset(left: column + 2)]
      let used = versions.indices.map {
        version($0, versions[$0], pieces[$0], layer, state, &painter, cells[$0])
      }
      left = left.inset(top: used.max() ?? 0)
    } else {
      for index in versions.indices {
        left = left.inset(
          top: version(index, versions[index], pieces[index], layer, state, &painter, left) + 1)
      }
    }
    return left.row - area.row
  }

  /// One version: who wrote it and when, and its words. Returns the lines that it takes.
  private static func version(
    _ index: Int, _ candidate: Candidate, _ pieces: [TextDifference.Piece], _ layer: ConflictsLayer,
    _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) -> Int {
    let isLit = index == layer.version
    let line = area.line(0)
    painter.fill(line, isLit ? .rowSelected : .dialog)
    painter.put(
      "\(isLit ? "(•)" : "( )") \(ConflictText.byline(candidate, state))", line, isLit ? .rowSelected : .label
    )
    painter.mark(line, .row(focus: 0, index: index))
    if isLit { painter.canvas.cursor = line.origin }
    return 1 + words(pieces, &painter, area.inset(top: 1))
  }

  /// A text with the pieces lit that differ. Returns the lines that it takes.
  private static func words(_ pieces: [TextDifference.Piece], _ painter: inout Painter, _ area: Rect) -> Int {
    let text = pieces.map(\.text).joined()
    var lit: [Range<String.Index>] = []
    var place = text.startIndex
    for piece in pieces {
      let end = text.index(place, offsetBy: piece.text.count, limitedBy: text.endIndex) ?? text.endIndex
      if piece.differs { lit.append(place..<end) }
      place = end
    }
    let lines = painter.wrap(text, columns: area.columns)
    for (row, range) in lines.enumerated() {
      let line = area.line(row)
      painter.put(text[range].withoutEnd, line, .dialog)
      for piece in lit where piece.overlaps(range) {
        let part = piece.clamped(to: range)
        let before = painter.columns(of: String(text[range.lowerBound..<part.lowerBound]))
        let words = text[part].withoutEnd
        painter.put(words, line.inset(left: before), .match)
      }
    }
    return lines.count
  }
}

extension Substring {
  /// Without the space at its end.
  fileprivate var withoutEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
