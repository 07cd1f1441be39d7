/// What the hits are counted by.
extension Search {
  /// How many hits each topic has, most first.
  func facets(_ facet: Facet, _ most: Int) -> [FacetCount] {
    var memory = SearchMemory()
    return withViews { views, shadows in
      withSweeps(views, shadows, &memory) { sweeps in sweeps.map { facets(facet, most, $0) } ?? [] }
    }
  }

  private func facets(_ facet: Facet, _ most: Int, _ sweeps: [Sweep]) -> [FacetCount] {
    let chosen = chosen(sweeps, words: sweeps.first?.words.count ?? 0)
    var found: [[UInt8]: FacetCount] = [:]
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
        guard let tag = tags.tag(number), tag.kind == facet.kind else { continue }
        let text = String(decoding: tag.text, as: UTF8.self)
        found[TagColumns.key(tag.text), default: FacetCount(text: text, count: 0)].count += count
      }
    }
    let sorted = found.sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key.lexicographicallyPrecedes(right.key)
    }
    return sorted.prefix(max(0, most)).map(\.value)
  }
}
