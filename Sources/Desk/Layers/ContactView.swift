import Casebook
import Domain
import Terminal

/// How the contact guard looks.
enum ContactView {
  static func draw(_ layer: ContactLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    guard let community = state.directory.community(layer.community) else { return }
    let width = min(area.columns, 72)
    let told = lines(community, state)
    let high = told.reduce(0) { $0 + painter.wrap($1.text, columns: width - 4).count }
    let inside = painter.frame(
      area.centred(Size(columns: width, rows: min(area.rows, high + layer.choices.count + 4))),
      title: state.say(Phrase(da: "Kontakt", en: "Contact")))
    // The choices first: on a low screen what is told gives way to what can be done.
    let listRows = min(layer.choices.count, max(2, inside.rows - high - 1))
    let (top, list) = inside.splitBottom(listRows)
    var left = top
    for line in told { left = left.inset(top: painter.paragraph(line.text, left, line.role)) }
    painter.put(
      Phrase(da: "Notér en kontakt om …", en: "Log a contact about …"), left.line(left.rows > 1 ? 1 : 0),
      .label)
    let first = ListWindow.first(selected: layer.selected, count: layer.choices.count, visible: list.rows)
    for row in 0..<list.rows where first + row < layer.choices.count {
      let index = first + row
      let isLit = index == layer.selected
      let line = list.line(row)
      painter.fill(line, isLit ? .rowSelected : .dialog)
      painter.put(
        (isLit ? "▸" : " ") + state.label(layer.choices[index]), line, isLit ? .rowSelected : .dialog)
      painter.mark(line, .row(focus: 0, index: index))
      if isLit { painter.canvas.cursor = line.origin }
    }
  }

  private static func lines(_ community: Community, _ state: AppState) -> [(text: String, role: Role)] {
    let advice = state.advice(community.id)
    var lines: [(text: String, role: Role)] = [(community.name, .dialogTitle)]
    let ways = [community.host, community.phone, community.email].filter { !$0.isEmpty }
    let none = Phrase(da: "Intet telefonnummer i oversigten.", en: "No phone number in the directory.")
    lines.append((ways.isEmpty ? state.say(none) : ways.joined(separator: " · "), .dialog))
    lines.append((told(advice, state), .dialog))
    if let warning = advice.warning { lines.append(("⚠ " + state.say(warning.phrase), .warning)) }
    return lines
  }

  /// Who was in touch last, and how often of late.
  static func told(_ advice: ContactGuard.Advice, _ state: AppState) -> String {
    guard let last = advice.last else {
      return state.say(
        Phrase(da: "Ingen har noteret en kontakt endnu.", en: "Nobody has logged a contact yet."))
    }
    let name = state.casebook.staffName(last.staff)
    let (day, today) = (last.date, state.date)
    let when = DanishDate.short(day, today: today)
    let age = DanishDate.age(days: today.dayNumber - day.dayNumber)
    let count = advice.recent
    return state.say(
      Phrase(
        da: "Sidst \(when.danish) af \(name) (\(last.topic.label.danish)), \(age.danish). "
          + "\(count) \(count == 1 ? "gang" : "gange") på 30 dage.",
        en: "Last \(when.english) by \(name) (\(last.topic.label.english)), \(age.english). "
          + "\(count) \(count == 1 ? "time" : "times") in 30 days."))
  }
}
