import Catalogue
import Domain
import Foundation
import Terminal

/// How Find looks.
enum FindView {
  /// From so many columns on, list and details stand side by side.
  static let wide = 100

  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let find = state.find
    if find.showsDetails && area.columns < wide {
      let inner = detailsArea(state, area)
      drawDetails(state, &painter, inner)
      painter.canvas.cursor = inner.origin
      return
    }
    let (question, rest) = area.splitTop(questionRows(state, area) - 1)
    drawQuestion(state, &painter, question)
    if showsFilterRow(state, area) { FilterView.drawRow(state, &painter, question.splitBottom(1).bottom) }
    let (rule, body) = rest.splitTop(1)
    painter.rule(rule)
    drawWhose(state, &painter, rule)
    if find.map.isShown {
      drawMap(state, &painter, area, body)
      return
    }
    guard !find.results.hits.isEmpty else {
      drawEmpty(state, &painter, body.inset(left: 2, top: 1, right: 2))
      return
    }
    if area.columns >= wide {
      let (list, details) = body.splitLeft(area.columns * 55 / 100)
      drawList(state, &painter, list)
      painter.post(Rect(column: details.column, row: details.row, columns: 1, rows: details.rows))
      drawDetails(state, &painter, detailsArea(state, area))
    } else {
      drawList(state, &painter, body)
    }
  }

  /// On a low screen the filters stand there only when something is demanded.
  private static func showsFilterRow(_ state: AppState, _ area: Rect) -> Bool {
    area.rows >= 16 || state.find.filter != FilterState()
  }

  /// Lines of question, filters and rule.
  private static func questionRows(_ state: AppState, _ area: Rect) -> Int {
    (area.columns < 70 ? 4 : 3) + (showsFilterRow(state, area) ? 1 : 0)
  }

  /// Whose plan a community goes to by its key.
  private static func drawWhose(_ state: AppState, _ painter: inout Painter, _ rule: Rect) {
    guard let citizen = state.file?.citizen, rule.columns >= 40 else { return }
    let name = CitizenText.name(citizen, state.settings.language)
    painter.putRight(" for \(name) ", rule.inset(right: 2), .label)
  }

  /// The map in place of the list; on a wide screen beside it.
  private static func drawMap(_ state: AppState, _ painter: inout Painter, _ area: Rect, _ body: Rect) {
    var map = body
    if area.columns >= wide {
      let (list, rest) = body.splitLeft(area.columns * 45 / 100)
      drawList(state, &painter, list)
      painter.post(Rect(column: rest.column, row: rest.row, columns: 1, rows: rest.rows))
      map = rest.inset(left: 1)
    }
    let input = MapInput(state, state.find.map)
    for mark in MapView.draw(input, &painter, map) {
      guard let first = mark.hits.first else { continue }
      let cell = Rect(column: mark.cell.column, row: mark.cell.row, columns: 1, rows: 1)
      painter.mark(
        cell, .row(focus: FindState.Focus.results.rawValue, index: input.hits[first].number - 1))
      if first == input.lit { painter.canvas.cursor = mark.cell }
    }
    if painter.canvas.cursor == nil { painter.canvas.cursor = map.origin }
    guard area.columns < wide, let hit = state.find.hit, let community = state.directory.community(hit.id)
    else {
      return
    }
    // The lit one by name, where there is no list beside.
    let line = map.line(0)
    let distance = hit.kilometres.map { kilometresText($0, community, state.settings.language) } ?? ""
    let name = [MapView.sign(state.find.selected + 1) + " " + community.name, distance].filter { !$0.isEmpty }
    painter.put(" " + name.joined(separator: " · ") + " ", line, .rowSelected)
  }

  /// Where the lit community is told of: beside the list on a wide screen, else instead of it.
  private static func detailsArea(_ state: AppState, _ area: Rect) -> Rect {
    guard area.columns >= wide else { return area.inset(left: 1, right: 1) }
    let body = area.inset(top: questionRows(state, area))
    return body.splitLeft(area.columns * 55 / 100).rest.inset(left: 2, right: 1)
  }

  private static func drawDetails(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let hit = state.find.hit, let community = state.directory.community(hit.id) else { return }
    painter.scrolled(area, by: state.find.scroll) { painter, area in
      CommunityView.draw(community, hit.kilometres, state, &painter, area)
    }
  }

  /// How many places the description of the lit community can be scrolled to.
  static func positions(_ state: AppState) -> Int {
    guard let hit = state.find.hit, let community = state.directory.community(hit.id) else { return 1 }
    let area = detailsArea(state, DeskView.body(state.size, state))
    return Painter.measuring(state.settings).positions(area) { painter, area in
      CommunityView.draw(community, hit.kilometres, state, &painter, area)
    }
  }

  private static func drawQuestion(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let find = state.find
    let count = counts(state)
    let isNarrow = area.columns < 70
    let countWidth = painter.columns(of: count)
    func labelled(_ label: Phrase, _ place: Rect, _ focus: FindState.Focus) -> Rect {
      let used = painter.put(label, place, .label)
      let field = place.inset(left: used + 1)
      painter.mark(place, .focus(focus.rawValue))
      return field
    }
    let first = area.line(0).inset(left: 1, right: 1)
    let queryArea = first.inset(right: countWidth + 2)
    painter.field(
      find.query, labelled(Phrase(da: "Søg", en: "Search"), queryArea, .query), focused: find.focus == .query,
      placeholder: state.say(
        Phrase(
          da: "navn, emne eller lyst: kor, gåtur, strik …", en: "name, topic or wish: choir, walk, knitting …"
        )))
    painter.putRight(count, first, .muted)
    let second = area.line(1).inset(left: 1, right: 1)
    let distanceWidth = 22
    let placeArea = isNarrow ? second : second.inset(right: distanceWidth + 2)
    let field = labelled(Phrase(da: "Nær", en: "Near"), placeArea, .place)
    painter.field(
      find.place, field, focused: find.focus == .place,
      placeholder: state.say(Phrase(da: "postnr, by eller kommune", en: "postcode, town or municipality")))
    drawPlaceTold(state, &painter, field)
    let distanceArea =
      isNarrow ? area.line(2).inset(left: 1, right: 1) : second.splitRight(distanceWidth).right
    let used = painter.put(Phrase(da: "Inden for", en: "Within"), distanceArea, .label)
    let text = find.kilometres.map { "\(Int($0)) km" } ?? state.say(Phrase(da: "alle", en: "any"))
    let isLit = find.focus == .distance
    painter.put(
      isLit ? "‹ \(text) ›" : "  \(text)  ", distanceArea.inset(left: used + 1),
      isLit ? .fieldFocused : .field)
    painter.mark(distanceArea, .focus(FindState.Focus.distance.rawValue))
    if isLit {
      painter.canvas.cursor = distanceArea.inset(left: used + 3).origin
    }
  }

  /// What the place was understood as, behind what was typed.
  private static func drawPlaceTold(_ state: AppState, _ painter: inout Painter, _ field: Rect) {
    let find = state.find
    let typed = painter.columns(of: find.place.text)
    let told: String
    if let place = find.resolved {
      let isAsTyped = place.label.lowercased() == find.place.text.trimmed.lowercased()
      guard !isAsTyped || find.reading.isAmbiguous else { return }
      let count = find.reading.places.count
      let which = count > 1 && find.reading.isAmbiguous ? " (\(find.placeChoice + 1)/\(count))" : ""
      told = place.label + which
    } else if find.isPlaceUnknown {
      told = state.say(Phrase(da: "kender ikke stedet", en: "unknown place"))
    } else {
      return
    }
    let room = field.inset(left: typed + 3)
    guard room.columns >= 8 else { return }
    let style = painter.theme[find.resolved == nil ? .warning : .muted].on(
      painter.theme[find.focus == .place ? .fieldFocused : .field])
    painter.canvas.put("→ \(told)", at: room.origin, style: style, width: room.columns, ellipsis: true)
  }

  private static func counts(_ state: AppState) -> String {
    let all = state.settings.language.grouped(state.directory.count)
    let found = state.settings.language.grouped(state.find.results.count)
    return state.say(Phrase(da: "\(found) af \(all)", en: "\(found) of \(all)"))
  }

  private static func drawEmpty(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let find = state.find
    var lines: [Phrase] = []
    if state.directory.count == 0 {
      lines = [
        Phrase(da: "Her er endnu ingen fællesskaber.", en: "There are no communities yet."),
        Phrase(
          da: "Hent en oversigt ind fra en fil: Ctrl-K og »Importér en oversigt«.",
          en: "Take a directory in from a file: Ctrl-K and “Import a directory”."),
        Phrase(
          da: "Eller forbind til jeres fælles lager: Ctrl-K og »Forbind til et lager«.",
          en: "Or connect to your shared store: Ctrl-K and “Connect to a store”."),
      ]
    } else if find.isPlaceUnknown {
      lines = [
        Phrase(da: "Stedet er ikke fundet.", en: "The place was not found."),
        Phrase(
          da: "Skriv et postnummer, en by, en landsby eller en kommune.",
          en: "Write a postcode, a town, a village or a municipality."),
      ]
    } else {
      let limit = find.resolved == nil ? nil : find.kilometres
      let here = limit.map { " inden for \(Int($0)) km" } ?? ""
      let near = limit.map { " within \(Int($0)) km" } ?? ""
      lines = [
        Phrase(da: "Intet fællesskab fundet\(here).", en: "No community found\(near)."),
        advice(find),
        Phrase(
          da: "Findes det ikke her? Ctrl-U noterer ønsket. Dukker det op, står det i I dag.",
          en: "Not here at all? Ctrl-U notes the wish. When it turns up, Today tells."),
      ]
    }
    var row = area
    for (index, line) in lines.enumerated() {
      let used = painter.paragraph(state.say(line), row, index == 0 ? .title : .text)
      row = row.inset(top: used)
    }
  }

  /// What to try next: what gives up least, where anything would be found.
  static func advice(_ find: FindState) -> Phrase {
    guard let relaxation = find.relaxation else {
      return Phrase(da: "Prøv færre ord, eller andre.", en: "Try fewer words, or others.")
    }
    let told = relaxation.told(find.filter)
    let danish =
      "\(Language.danish.grouped(relaxation.count)) \(relaxation.count == 1 ? "fællesskab" : "fællesskaber")"
    let english =
      "\(Language.english.grouped(relaxation.count)) \(relaxation.count == 1 ? "community" : "communities")"
    return Phrase(
      da: "Ctrl-R søger \(told.danish): \(danish).", en: "Ctrl-R searches \(told.english): \(english).")
  }

  private static func drawList(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let hits = state.find.results.hits
    let perPage = max(1, area.rows / 2)
    let first = ListWindow.first(selected: state.find.selected, count: hits.count, visible: perPage)
    for row in 0..<perPage where first + row < hits.count {
      let index = first + row
      guard let community = state.directory.community(hits[index].id) else { continue }
      let place = Rect(column: area.column, row: area.row + row * 2, columns: area.columns, rows: 2)
      let light = state.find.light?.highlights(in: community, snippetLength: area.columns)
      drawHit(
        community, hits[index], light ?? Highlights(), number: index + 1, state, &painter,
        place.intersection(area))
      painter.mark(place, .row(focus: FindState.Focus.results.rawValue, index: index))
    }
  }

  private static func drawHit(
    _ community: Community, _ hit: Hit, _ highlights: Highlights, number: Int, _ state: AppState,
    _ painter: inout Painter, _ area: Rect
  ) {
    let isLit = number - 1 == state.find.selected
    let isFocused = isLit && state.find.focus == .results
    let role: Role = isLit ? .rowSelected : .row
    painter.fill(area, role)
    let top = area.line(0).inset(left: 1, right: 1)
    let schedule = CommunityView.shortSchedule(community.schedule, today: state.date, state.settings.language)
    let scheduleWidth = area.columns < 60 ? 0 : min(22, area.columns / 4)
    let distance = hit.kilometres.map { kilometresText($0, community, state.settings.language) } ?? ""
    painter.put(isLit ? "▸" : state.find.map.isShown ? MapView.sign(number) : " ", top, role)
    painter.put(community.name, top.inset(left: 2, right: 10 + scheduleWidth), isLit ? role : .title)
    light(highlights.name, of: community.name, &painter, top.inset(left: 2, right: 10 + scheduleWidth))
    painter.putRight(distance, top.inset(right: scheduleWidth + (scheduleWidth > 0 ? 1 : 0)), role)
    if scheduleWidth > 0 { painter.putRight(schedule, top.splitRight(scheduleWidth).right, role) }
    let second = area.line(1).inset(left: 3, right: 1)
    // What was looked for stands in the description alone: the words around it say why it was found.
    let isInDescription =
      highlights.name.isEmpty && highlights.organiser.isEmpty && highlights.topic.isEmpty
      && !highlights.snippetRanges.isEmpty
    if isInDescription {
      painter.put(highlights.snippet, second, isLit ? role : .muted)
      light(highlights.snippetRanges, of: highlights.snippet, &painter, second)
    } else {
      painter.put(CommunityView.line(community, state.settings.language), second, isLit ? role : .muted)
    }
    if isFocused { painter.canvas.cursor = top.origin }
  }

  /// Lights what was looked for within a text that stands in an area.
  private static func light(
    _ ranges: [Range<String.Index>], of text: String, _ painter: inout Painter, _ area: Rect
  ) {
    for range in ranges {
      let from = painter.columns(of: String(text[..<range.lowerBound]))
      let width = painter.columns(of: String(text[range]))
      // What was cut off at the end, and the sign for it, is not lit.
      guard from + width < area.columns || painter.columns(of: text) <= area.columns else { continue }
      let style = painter.theme[.match]
      painter.canvas.restyle(
        Rect(column: area.column + from, row: area.row, columns: width, rows: 1).intersection(area)
      ) { style.on($0) }
    }
  }

  /// `0,8 km`, or `ca. 4 km` when only the postcode's point is known.
  static func kilometresText(_ kilometres: Double, _ community: Community, _ language: Language) -> String {
    let about = community.isApproximate ? (language == .danish ? "ca. " : "~") : ""
    if kilometres >= 20 || community.isApproximate { return "\(about)\(Int(kilometres.rounded())) km" }
    let tenths = Int((kilometres * 10).rounded())
    return "\(about)\(tenths / 10)\(language == .danish ? "," : ".")\(tenths % 10) km"
  }
}
