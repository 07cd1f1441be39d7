import Domain
import Terminal

/// What is waited for, and whether the user has asked for it to stop.
struct ProgressLayer: Equatable, Sendable {
  var work: WorkProgress
  var isStopping = false
}

/// How waiting looks: a bar with counts.
enum ProgressView {
  static func draw(_ layer: ProgressLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 60), rows: 5)), title: state.say(layer.work.title))
    let told = inside.line(inside.rows - 1)
    if layer.isStopping {
      painter.put(Phrase(da: "Afbryder …", en: "Stopping …"), told, .dialog)
    } else {
      painter.put(layer.work.counts(state.settings.language), told, .dialog)
    }
    guard let fraction = layer.work.fraction, inside.rows > 1 else { return }
    bar(fraction, &painter, inside.line(inside.rows - 2))
  }

  /// A bar, filled to a fraction of 0…1.
  static func bar(_ fraction: Double, _ painter: inout Painter, _ bar: Rect) {
    let filled = Int(Double(bar.columns) * fraction)
    painter.put(String(repeating: "█", count: filled), bar, .barFilled)
    painter.put(String(repeating: "░", count: bar.columns - filled), bar.inset(left: filled), .barEmpty)
  }
}

extension AppState {
  /// Shows how far it is.
  mutating func show(_ work: WorkProgress) {
    var isStopping = false
    for case .progress(let layer) in layers { isStopping = layer.isStopping }
    endProgress()
    layers.append(.progress(ProgressLayer(work: work, isStopping: isStopping)))
  }

  /// What was waited for is there.
  mutating func endProgress() {
    layers.removeAll { if case .progress = $0 { true } else { false } }
  }

  /// Esc while something is waited for.
  mutating func stopWork() -> [Effect] {
    guard case .progress(var layer)? = layers.last, layer.work != .indexing else { return [] }
    layer.isStopping = true
    layers[layers.count - 1] = .progress(layer)
    return [.stopWork]
  }
}
