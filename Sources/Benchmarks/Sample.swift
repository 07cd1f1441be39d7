/// Some measurements of the same thing.
struct Sample {
  private var values: [Double] = []

  /// How many there are.
  var count: Int { values.count }

  mutating func add(_ value: Double) { values.append(value) }

  var median: Double { quantile(0.5) }
  var largest: Double { values.max() ?? 0 }
  var smallest: Double { values.min() ?? 0 }
  var total: Double { values.reduce(0, +) }
  var mean: Double { values.isEmpty ? 0 : total / Double(values.count) }

  /// Some of them, by the order in which they were added.
  func picked(_ places: [Int]) -> Sample {
    var sample = Sample()
    for place in places { sample.add(values[place]) }
    return sample
  }

  /// The value that the share `part` (0…1) of them does not exceed, with straight lines between neighbours; 0 of none.
  func quantile(_ part: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let place = part * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}
