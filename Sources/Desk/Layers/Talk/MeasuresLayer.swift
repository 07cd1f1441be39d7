import Casebook
import Domain
import Journal
import Terminal

/// WHO-5 and T-ILS, for those who want them: one measure at a time, filled in with digits.
struct MeasuresLayer: Equatable, Sendable {
  var measure = Measure.who5
  /// The lit item.
  var item = 0
}

extension AppState {
  /// What was filled in of a measure with the open conversation or, without one, today; empty when nothing was.
  func measurement(_ measure: Measure) -> Measurement {
    guard let file else { return Measurement(measure, id: Measurement.id(on: date)) }
    var open = conversation
    let isKept = file.conversations.contains { $0.id == open.id }
    if !isKept { open.date = date }
    if let filled = file.measurement(measure, of: open) { return filled }
    var empty = Measurement(measure, id: isKept ? open.id : Measurement.id(on: date))
    empty.date = open.date
    return empty
  }

  /// Every scored filling of a measure, the oldest first.
  func course(of measure: Measure) -> [Measurement] {
    (file?.measurements ?? []).filter { $0.measure == measure && $0.score != nil }
  }

  /// The other measure.
  mutating func turnMeasure() {
    guard case .measures(var layer)? = layers.last else { return }
    layer.measure = layer.measure == .who5 ? .tils : .who5
    layer.item = 0
    layers[layers.count - 1] = .measures(layer)
  }

  /// A key that is no command: a digit answers the lit item and goes on to the next.
  mutating func updateMeasures(_ layer: MeasuresLayer, _ key: Key) -> [Effect] {
    var layer = layer
    let last = layer.measure.itemCount - 1
    var effects: [Effect] = []
    switch key {
    case .up: layer.item = max(0, layer.item - 1)
    case .down, .enter: layer.item = min(last, layer.item + 1)
    default:
      guard let digit = key.typed?.wholeNumberValue, layer.measure.answers.contains(digit) else { return [] }
      effects = answer(layer, with: digit)
      layer.item = min(last, layer.item + 1)
    }
    layers[layers.count - 1] = .measures(layer)
    return effects
  }

  /// Takes the lit item's answer off.
  mutating func clearMeasureItem() -> [Effect] {
    guard case .measures(let layer)? = layers.last else { return [] }
    return answer(layer, with: nil)
  }

  private mutating func answer(_ layer: MeasuresLayer, with number: Int?) -> [Effect] {
    guard let citizen, file != nil else { return [] }
    let record = Names.measure(layer.measure, measurement(layer.measure).id)
    let name = Names.Field(record, String(layer.item + 1))
    let edit = casebook.choosing(number.map { .integer($0) } ?? .nothing, citizen, name)
    return commit([edit], as: layer.measure.phrase, notify: false)
  }
}
