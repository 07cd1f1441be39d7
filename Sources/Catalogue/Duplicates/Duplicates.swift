import Domain

/// Finds entries that may be one community: two directories that tell of the same choir, or one that tells twice.
public enum Duplicates {
  /// Told how much of the work is done, 0…1; answers whether to go on.
  public typealias Progress = (_ fraction: Double) -> Bool

  /// All pairs, the surest first: by verdict, score, and then by id, so that the same communities give the same answer
  /// in whatever order they come. Communities that no longer meet are left out.
  ///
  /// Takes time nearly in proportion to the number of communities: only those are compared that share a contact, or
  /// a place and a piece of the name.
  public static func find(in communities: some Sequence<Community>) -> [DuplicatePair] {
    find(in: communities) { _ in true } ?? []
  }

  /// As `find(in:)`, with a word now and then of how far it is.
  ///
  /// - Returns: nil when it was stopped.
  public static func find(
    in communities: some Sequence<Community>, progress: Progress
  ) -> [DuplicatePair]? {
    let living = communities.filter { !$0.isRetired }
    // Every community is read first and compared then, which takes about as long.
    let total = Double(living.count * 2)
    // Large values are dear to move: they stay where they are, and their order is found by ids alone.
    let order = living.indices.map { (id: living[$0].id, index: $0) }.sorted { $0.id < $1.id }.map(\.index)
    var all: [DuplicateRecord] = []
    for start in stride(from: 0, to: order.count, by: portion) {
      guard progress(Double(start) / total) else { return nil }
      let parts = Cores.parts(of: start..<min(start + portion, order.count), least: 256)
      let records = Cores.map(parts.count) { part in
        DuplicateRecord.all(parts[part].lazy.map { living[order[$0]] })
      }
      all += records.joined()
    }
    let candidates = DuplicateBlocks.pairs(of: all)
    var found: [DuplicatePair] = []
    for start in stride(from: 0, to: candidates.count, by: portion) {
      // Pairs stand in order of their first: up to there every community has been compared.
      guard progress(Double(living.count + candidates[start].0) / total) else { return nil }
      let shares = Cores.parts(of: start..<min(start + portion, candidates.count), least: 1024)
      let pairs = Cores.map(shares.count) { [all] share in
        shares[share].compactMap { index -> DuplicatePair? in
          let (left, right) = candidates[index]
          guard all[left].id != all[right].id, let judgement = DuplicateJudge.judge(all[left], all[right])
          else { return nil }
          return DuplicatePair(
            first: living[order[left]], second: living[order[right]], score: judgement.score,
            verdict: judgement.verdict, reasons: judgement.reasons)
        }
      }
      found += pairs.joined()
    }
    guard progress(1) else { return nil }
    return found.sorted { left, right in
      if left.verdict != right.verdict { return left.verdict == .likely }
      if left.score != right.score { return left.score > right.score }
      return (left.first.id, left.second.id) < (right.first.id, right.second.id)
    }
  }

  /// So much is done between two words of how far it is.
  private static let portion = 16_384
}
