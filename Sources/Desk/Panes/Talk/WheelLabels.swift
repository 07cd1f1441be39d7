import Domain
import Foundation
import Terminal

/// The words on the wheel: each segment's name, how much it matters, and the centre's. None lies over another.
struct WheelLabels {
  /// A word on the wheel.
  struct Label {
    let text: String
    let area: Rect
    let role: Role
    let segment: Int
  }

  private(set) var labels: [Label] = []
  /// Whether every name found its place.
  private(set) var isReadable = true
  private let area: Rect
  private let charset: Charset

  init(_ conversation: Conversation, _ state: AppState, _ area: Rect, _ shape: WheelShape) {
    self.area = area
    charset = state.settings.charset
    guard !area.isEmpty else { return }
    let segments = state.talk.wheel.segments
    addCentre(conversation, state, segments.count)
    var places: [(index: Int, at: Point, name: Rect)] = []
    for (index, segment) in segments.enumerated() {
      let at = point(index, shape)
      let isLit = index == state.talk.segment
      let answer = conversation.answer(segment.key)
      let name = state.say(segment.shortName)
      let text = (isLit ? "▸" : "") + name + (answer.text.isEmpty ? "" : "✓")
      if let place = add(text, at: at, moving: [0, -1, 1, -2, 2], isLit ? .wheelLit : .wheelSegment, index) {
        places.append((index, at, place))
      } else {
        isReadable = false
      }
    }
    for (index, at, name) in places {
      let importance = conversation.answer(segments[index].key).importance
      guard importance > 0 else { continue }
      let role: Role = index == state.talk.segment ? .wheelLit : .wheelSegment
      // Where there is no room for it, the words beside the wheel tell it.
      _ = add(
        WheelView.dots(importance), at: Point(column: at.column, row: name.row + 1), moving: [0, -2], role,
        index)
    }
  }

  private func point(_ index: Int, _ shape: WheelShape) -> Point {
    let angle = shape.middle(index)
    let distance = shape.hub + (shape.radius - shape.hub) * 0.56
    return Point(
      column: area.column + Int((Double(area.columns) - 1) / 2 + sin(angle) * distance / 2 + 0.5),
      row: area.row + Int((Double(area.rows) - 1) / 2 - cos(angle) * distance / 4 + 0.5))
  }

  private mutating func addCentre(_ conversation: Conversation, _ state: AppState, _ index: Int) {
    let centre = Point(column: area.column + area.columns / 2, row: area.row + area.rows / 2)
    let words = state.talk.wheel.hubLines(state.settings.language)
    let role: Role = state.talk.isCentre ? .wheelLit : .wheelCentre
    for (row, word) in words.enumerated() {
      let mark = row == words.count - 1 && !conversation.centre.isEmpty ? "✓" : ""
      _ = add(word + mark, at: centre.moved(rows: row - 1), moving: [0], role, index)
    }
  }

  /// Puts a word at a point, or so many rows away from it that it stands free.
  private mutating func add(_ text: String, at point: Point, moving rows: [Int], _ role: Role, _ segment: Int)
    -> Rect?
  {
    let width = min(TextWidth.columns(of: text, in: charset), area.columns)
    let column = min(max(area.column, point.column - width / 2), area.endColumn - width)
    for row in rows {
      let place = Rect(column: column, row: point.row + row, columns: width, rows: 1)
      guard place.intersection(area) == place,
        !labels.contains(where: { !$0.area.inset(left: -1, right: -1).intersection(place).isEmpty })
      else { continue }
      labels.append(Label(text: text, area: place, role: role, segment: segment))
      return place
    }
    return nil
  }
}
