import Domain
import Terminal

/// One of the three communities that stand before a guest.
enum StandCardView {
  /// Where the three stand: side by side on a wide screen, else one below the other.
  static func places(_ area: Rect) -> [Rect] {
    if area.columns >= FindView.wide {
      let width = (area.columns - 2) / StandState.cards
      let rows = min(area.rows, 16)
      return (0..<StandState.cards).map {
        Rect(column: area.column + 1 + $0 * width, row: area.row + 1, columns: width - 1, rows: rows - 2)
      }
    }
    let rows = min(6, area.rows / StandState.cards)
    return (0..<StandState.cards).map { number in
      let place = Rect(column: area.column, row: area.row + number * rows, columns: area.columns, rows: rows)
      return rows >= 5 ? place.inset(left: 2, right: 2) : place
    }
  }

  static func draw(
    _ community: Community, _ kilometres: Double?, number: Int, isLit: Bool, _ state: AppState,
    _ painter: inout Painter, _ area: Rect
  ) {
    guard !area.isEmpty else { return }
    let role: Role = isLit ? .rowSelected : .row
    painter.fill(area, role)
    let distance = kilometres.map { FindView.kilometresText($0, community, state.settings.language) } ?? ""
    guard area.rows >= 5 else {
      drawSlim(community, distance, number, isLit, state, &painter, area)
      return
    }
    frame(area, isLit, &painter)
    let isTall = area.columns < 50
    let sign = "\(isLit ? "▸" : " ")\(number) "
    var left = area.inset(left: 2, top: 1, right: 2, bottom: 1)
    painter.put(sign, left.line(0), isLit ? role : .accent)
    if isTall {
      let used = painter.paragraph(community.name, left.inset(left: 3), isLit ? role : .title)
      left = left.inset(left: 3, top: used + 1)
    } else {
      painter.putRight(distance, left.line(0), role)
      painter.put(
        community.name, left.line(0).inset(left: 3, right: painter.columns(of: distance) + 1),
        isLit ? role : .title)
      left = left.inset(left: 3, top: 1)
    }
    for line in lines(community, state) {
      let used = isTall ? painter.paragraph(line, left, role) : min(1, painter.put(line, left.line(0), role))
      left = left.inset(top: used)
    }
    if isTall {
      painter.put(distance, left.line(0), role)
      // What they do, as far as there is room.
      painter.paragraph(community.description, left.inset(top: 2), role)
    }
    if isLit { painter.cursorUnlessSet(area.inset(left: 2, top: 1).origin) }
  }

  /// When, where, and what it costs.
  private static func lines(_ community: Community, _ state: AppState) -> [String] {
    let language = state.settings.language
    let next = CommunityView.nextTime(community, state.moment.wall).map(state.say)
    let schedule = CommunityView.shortSchedule(community.schedule, today: state.date, language)
    let nextTold = next.map { state.say(Phrase(da: "næste gang \($0)", en: "next time \($0)")) }
    let town = community.city.isEmpty ? community.postcode : community.city
    let place = [community.address, town].filter { !$0.isEmpty }.joined(separator: " · ")
    let room = state.say(CommunityView.room(community))
    let price = CommunityView.price(community, language)
    let access = community.isStepFree == true ? CommunityView.access(community, language) : ""
    let company =
      community.offersAccompaniment == true ? state.say(Phrase(da: "følgeskab", en: "company")) : ""
    return [
      [schedule, nextTold ?? ""].filter { !$0.isEmpty }.joined(separator: " · "), place,
      [price, room, access, company].filter { !$0.isEmpty }.joined(separator: " · "),
    ].filter { !$0.isEmpty }
  }

  /// Without a frame, where there is room for two lines or little more.
  private static func drawSlim(
    _ community: Community, _ distance: String, _ number: Int, _ isLit: Bool, _ state: AppState,
    _ painter: inout Painter, _ area: Rect
  ) {
    let role: Role = isLit ? .rowSelected : .row
    let top = area.line(0).inset(left: 1, right: 1)
    painter.put("\(isLit ? "▸" : " ")\(number) ", top, role)
    painter.putRight(distance, top, role)
    painter.put(
      community.name, top.inset(left: 3, right: painter.columns(of: distance) + 1), isLit ? role : .title)
    for (row, line) in lines(community, state).prefix(area.rows - 1).enumerated() {
      painter.put(line, area.line(row + 1).inset(left: 4, right: 1), isLit ? role : .muted)
    }
    if isLit { painter.cursorUnlessSet(top.origin) }
  }

  /// A frame, double where the card is lit: it is not told by colour alone.
  private static func frame(_ area: Rect, _ isLit: Bool, _ painter: inout Painter) {
    let signs: [String] = isLit ? ["╔", "═", "╗", "║", "╚", "╝"] : ["┌", "─", "┐", "│", "└", "┘"]
    let across = String(repeating: signs[1], count: max(0, area.columns - 2))
    let role: Role = isLit ? .rowSelected : .border
    painter.put(signs[0] + across + signs[2], area.line(0), role)
    painter.put(signs[4] + across + signs[5], area.line(area.rows - 1), role)
    for row in 1..<(area.rows - 1) {
      painter.put(signs[3], area.line(row).splitLeft(1).left, role)
      painter.put(signs[3], area.line(row).splitRight(1).right, role)
    }
  }
}

extension Painter {
  /// The cursor stands on what is lit, where no field has it.
  fileprivate mutating func cursorUnlessSet(_ point: Point) {
    if canvas.cursor == nil { canvas.cursor = point }
  }
}
