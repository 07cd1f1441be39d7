import Domain
import Terminal

/// A community to take home: a code to scan where one can be made, and always the telephone number in large digits
/// and the address, to be written down.
enum StandHandOutView {
  /// Columns beside a code that address and number need.
  private static let beside = 26

  /// Where a code would stand.
  private static func codeArea(_ area: Rect) -> Rect {
    area.columns >= 60 ? area.splitRight(area.columns - beside).right : Rect(size: Size(columns: 0, rows: 0))
  }

  /// The largest code that there is room for, in modules along a side.
  static func codeRoom(_ area: Rect) -> Int { CodeView.room(codeArea(area)) }

  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let stand = state.stand, let hit = state.find.hit,
      let community = state.directory.community(hit.id)
    else { return }
    painter.canvas.cursor = area.origin
    var text = area
    let isHere = stand.scan?.community == hit.id
    if isHere, let code = stand.scan?.code {
      let place = codeArea(area)
      let size = CodeView.size(code)
      // At the right edge, so that the words beside it have all the room there is.
      let square = Rect(
        column: place.endColumn - size.columns, row: place.row, columns: size.columns, rows: size.rows)
      CodeView.draw(code, &painter, square)
      text = area.inset(right: size.columns + 2)
    }
    drawText(community, isScannable: isHere && stand.scan?.code != nil, state, &painter, text)
  }

  private static func drawText(
    _ community: Community, isScannable: Bool, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    var left = area
    let space = area.rows >= 14 ? 1 : 0
    func line(_ text: String, _ role: Role, space: Int = 0) {
      let used = painter.paragraph(text, left, role)
      if used > 0 { left = left.inset(top: used + space) }
    }
    line(community.name, .title, space: space)
    line(
      CommunityView.shortSchedule(community.schedule, today: state.date, state.settings.language), .text,
      space: space)
    line(community.address, .text)
    line("\(community.postcode) \(community.city)".trimmed, .text, space: space)
    drawPhone(community.phone, state, &painter, &left, space)
    if community.phone.isEmpty {
      line(community.web.isEmpty ? community.email : community.web, .text, space: space)
    }
    if isScannable {
      line(
        state.say(
          Phrase(
            da: "Ret telefonens kamera mod koden: så har du det med hjem.",
            en: "Point your telephone's camera at the code to take it home.")), .muted)
    }
  }

  private static func drawPhone(
    _ phone: String, _ state: AppState, _ painter: inout Painter, _ left: inout Rect, _ space: Int
  ) {
    guard !phone.isEmpty else { return }
    painter.put(Phrase(da: "Telefon", en: "Phone"), left.line(0), .label)
    left = left.inset(top: 1)
    let number = grouped(phone)
    let rows = LargeDigits.lines(number, columns: left.columns).map { [$0] } ?? inHalves(number, left.columns)
    let isLarge = state.settings.charset != .ascii && left.rows >= LargeDigits.rows * max(1, rows.count)
    if isLarge, !rows.isEmpty {
      for lines in rows {
        for line in lines {
          painter.put(line, left.line(0), .title)
          left = left.inset(top: 1)
        }
        if rows.count > 1 { left = left.inset(top: 1) }
      }
    } else {
      painter.put(number, left.line(0), .title)
      left = left.inset(top: 1)
    }
    left = left.inset(top: space)
  }

  /// A number too long for one line, on two; nothing when it is too long for that as well.
  private static func inHalves(_ number: String, _ columns: Int) -> [[String]] {
    let groups = number.split(separator: " ")
    let half = (groups.count + 1) / 2
    let parts = [groups.prefix(half), groups.dropFirst(half)].map { $0.joined(separator: " ") }
    let lines = parts.compactMap { LargeDigits.lines($0, columns: columns) }
    return lines.count == 2 ? lines : []
  }

  /// Two and two digits, as Danes read a number aloud; what is written otherwise stays.
  private static func grouped(_ phone: String) -> String {
    let digits = phone.filter { !$0.isWhitespace }
    let bare = digits.hasPrefix("+45") ? String(digits.dropFirst(3)) : digits
    guard bare.count == 8, bare.allSatisfy(\.isNumber) else { return phone.trimmed }
    return stride(from: 0, to: 8, by: 2).map { String(bare.dropFirst($0).prefix(2)) }.joined(separator: " ")
  }
}
