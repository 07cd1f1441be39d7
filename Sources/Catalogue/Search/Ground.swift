import Domain

/// Which records of one segment a query may find whatever its words are, block by block of 64: worked out once for all
/// keys that are typed with the same place, distance and filters.
struct Ground: Sendable {
  /// Blocks that hold all records near enough.
  let blocks: Range<Int>
  /// The records of those stretches of the grid that may be near enough, but for what the shadow hides; what tells
  /// how rare a word is there.
  let near: [UInt64]
  /// Those that are near enough and pass the filters.
  let passing: [UInt64]
  /// Those that are near enough and do not tell what a filter asks for; empty when nothing is asked.
  let silent: [UInt64]
  /// By block: kilometres to the nearest that a record can be, and what that is worth.
  let least: [Double]
  let nearness: [Double]
  /// How many records are `near`: the same number however a directory's communities lie in layers.
  let count: Int

  /// The records of `blocks`, the last of which may not be full.
  var span: Range<Int> { (blocks.lowerBound * 64)..<(blocks.upperBound * 64) }

  init(_ query: Query, view: IndexView, shadow: Shadow) {
    let scope = Scope(query, view: view)
    let filter = RecordFilter(query, view: view)
    blocks = scope.blocks
    near = scope.near(shadow)
    count = near.reduce(0) { $0 + $1.nonzeroBitCount }
    var (passing, silent) = ([UInt64](), [UInt64]())
    var (least, nearness) = ([Double](), [Double]())
    passing.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      // Between the rows of the grid that a circle touches lies most of the country.
      if near[index] == 0 {
        passing.append(0)
        if !filter.isEmpty { silent.append(0) }
        if query.near != nil {
          least.append(.infinity)
          nearness.append(0)
        }
        continue
      }
      let open = scope.open(block: block) & ~shadow.word(block)
      let reach = scope.reach(block: block)
      if query.near != nil {
        least.append(reach.least)
        nearness.append(Ranking.nearness(reach.least))
      }
      let records = scope.within(block: block, open, reach)
      let judged = filter.judge(block: block, records)
      passing.append(judged.passing)
      if !filter.isEmpty { silent.append(judged.silent) }
    }
    (self.passing, self.silent, self.least, self.nearness) = (passing, silent, least, nearness)
  }
}
