import Domain

/// One segment, and which of its records another one above it hides.
struct SearchLayer: Sendable {
  let segment: Segment
  private(set) var shadow = Shadow()
  /// Records in the shadow that are not retired.
  private var hidden = 0

  init(_ segment: Segment) { self.segment = segment }

  /// How many communities of this layer count.
  var count: Int { segment.liveCount - hidden }

  /// How many of its records lie in the light or the shadow.
  var recordCount: Int { segment.recordCount }

  /// Hides the records with these ids.
  mutating func hide(_ ids: Set<String>) {
    var layer = self
    segment.withView { view in
      for id in ids {
        guard let number = view.number(of: id), !layer.shadow.contains(number) else { continue }
        layer.shadow.insert(number)
        if view.facts[number] & Facts.retired == 0 { layer.hidden += 1 }
      }
    }
    self = layer
  }

  /// The communities that nothing hides.
  var communities: [Community] {
    segment.withView { view in
      (0..<view.recordCount).compactMap { shadow.contains($0) ? nil : view.record($0)?.community() }
    }
  }
}
