import Domain
import Terminal

/// What is hard to talk about: one topic at a time, and nothing of it kept.
struct HardTalksLayer: Equatable, Sendable {
  var selected = 0
  var scroll = 0

  var topic: HardTopic { HardTopic.allCases[min(max(0, selected), HardTopic.allCases.count - 1)] }
}

/// How the questions for hard talks look.
enum HardTalksView {
  static func draw(_ layer: HardTalksLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let (list, text) = places(area)
    let title = Phrase(da: "Når det er svært at tale om", en: "When it is hard to talk about")
    _ = painter.frame(box(area), title: state.say(title))
    if list.rows > 1 {
      for (index, topic) in HardTopic.allCases.enumerated() where index < list.rows {
        drawTopic(topic, isLit: index == layer.selected, index, state, &painter, list.line(index))
      }
    } else {
      let count = "\(layer.selected + 1)/\(HardTopic.allCases.count)"
      painter.put("‹ \(state.say(layer.topic.phrase)) › \(count)", list, .dialogTitle)
      painter.canvas.cursor = list.origin
    }
    painter.scrolled(text, by: layer.scroll) { tell(layer.topic, state, &$0, $1) }
  }

  private static func drawTopic(
    _ topic: HardTopic, isLit: Bool, _ index: Int, _ state: AppState, _ painter: inout Painter, _ line: Rect
  ) {
    let role: Role = isLit ? .rowSelected : .dialog
    painter.fill(line, role)
    painter.put((isLit ? "▸" : " ") + state.say(topic.phrase), line, role)
    painter.mark(line, .row(focus: 0, index: index))
    if isLit { painter.canvas.cursor = line.origin }
  }

  /// How many places the questions can be scrolled to.
  static func positions(_ layer: HardTalksLayer, _ state: AppState) -> Int {
    let (_, text) = places(DeskView.body(state.size, state))
    return Painter.measuring(state.settings).positions(text) { tell(layer.topic, state, &$0, $1) }
  }

  /// Whether the topics stand in a list beside the questions.
  static func showsList(_ state: AppState) -> Bool { places(DeskView.body(state.size, state)).list.rows > 1 }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 86), rows: min(area.rows, 19)))
  }

  private static func places(_ area: Rect) -> (list: Rect, text: Rect) {
    let inside = box(area).inset(left: 2, top: 1, right: 2, bottom: 1)
    if inside.columns >= 60, inside.rows >= HardTopic.allCases.count {
      let split = inside.splitLeft(28)
      return (split.left, split.rest.inset(left: 2))
    }
    let split = inside.splitTop(1)
    return (split.top, split.rest)
  }

  private static func tell(_ topic: HardTopic, _ state: AppState, _ painter: inout Painter, _ area: Rect)
    -> Int
  {
    var left = area
    for line in topic.urgent {
      left = left.inset(top: painter.paragraph("⚠ \(state.say(line))", left, .warning))
    }
    if !topic.urgent.isEmpty { left = left.inset(top: 1) }
    for prompt in topic.prompts {
      left = left.inset(top: painter.paragraph("· \(state.say(prompt))", left, .dialog))
    }
    return left.row - area.row
  }
}

extension AppState {
  /// A key among the hard topics: arrows choose one, the page keys scroll its questions.
  mutating func updateHardTalks(_ layer: HardTalksLayer, _ key: Key) {
    var layer = layer
    let count = HardTopic.allCases.count
    switch key {
    case .pageUp, .pageDown, .home, .end:
      layer.scroll = moved(layer.scroll, key, count: HardTalksView.positions(layer, self))
    case .up, .down:
      // Beside a list they choose in it; below a single line they read on, and the topic stays.
      guard HardTalksView.showsList(self) else {
        layer.scroll = moved(layer.scroll, key, count: HardTalksView.positions(layer, self))
        break
      }
      let step = key == .up ? count - 1 : 1
      layer = HardTalksLayer(selected: (layer.selected + step) % count)
    case .left, .shiftTab: layer = HardTalksLayer(selected: (layer.selected + count - 1) % count)
    case .right, .enter, .tab: layer = HardTalksLayer(selected: (layer.selected + 1) % count)
    default: return
    }
    layers[layers.count - 1] = .hardTalks(layer)
  }
}
