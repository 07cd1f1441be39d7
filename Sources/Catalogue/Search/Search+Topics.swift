/// Counting topics.
extension Search {
  /// How many hits each topic has, most first.
  func topics(_ most: Int) -> [TopicCount] {
    var memory = SearchMemory()
    return withViews { views, shadows in
      withSweeps(views, shadows, &memory) { sweeps in sweeps.map { topics(most, $0) } ?? [] }
    }
  }

  private func topics(_ most: Int, _ sweeps: [Sweep]) -> [TopicCount] {
    let chosen = chosen(sweeps, words: sweeps.first?.words.count ?? 0)
    var found: [[UInt8]: TopicCount] = [:]
    for (sweep, fits) in zip(sweeps, chosen.fits) {
      let tags = sweep.view.tags
      var counts = [Int](repeating: 0, count: tags.count)
      sweep.forEach(fits) { number in
        for position in tags.tags(of: number) {
          let tag = Int(tags.records[position])
          if tag < counts.count { counts[tag] += 1 }
        }
      }
      for (number, count) in counts.enumerated() where count > 0 {
        guard let tag = tags.tag(number), tag.kind == .topic else { continue }
        let topic = String(decoding: tag.text, as: UTF8.self)
        found[TagColumns.key(tag.text), default: TopicCount(topic: topic, count: 0)].count += count
      }
    }
    let sorted = found.sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key.lexicographicallyPrecedes(right.key)
    }
    return sorted.prefix(max(0, most)).map(\.value)
  }
}
