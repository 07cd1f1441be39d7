import Domain

/// Finds entries that may be one community: two directories that tell of the same choir, or one that tells twice.
public enum Duplicates {
  /// All pairs, the surest first: by verdict, score, and then by id, so that the same communities give the same answer
  /// in whatever order they come. Communities that no longer meet are left out.
  ///
  /// Takes time nearly in proportion to the number of communities: only those are compared that share a contact, or
  /// a place and a piece of the name.
  public static func find(in communities: some Sequence<Community>) -> [DuplicatePair] {
    let living = communities.filter { !$0.isRetired }
    // Large values are dear to move: they stay where they are, and their order is found by ids alone.
    let order = living.indices.map { (id: living[$0].id, index: $0) }.sorted { $0.id < $1.id }.map(\.index)
    let parts = Cores.parts(of: 0..<order.count, least: 256)
    let records = Cores.map(parts.count) { part in parts[part].map { DuplicateRecord(living[order[$0]]) } }
    let all = Array(records.joined())
    let candidates = DuplicateBlocks.pairs(of: all)
    let shares = Cores.parts(of: 0..<candidates.count, least: 1024)
    let found = Cores.map(shares.count) { share in
      shares[share].compactMap { index -> DuplicatePair? in
        let (left, right) = candidates[index]
        guard all[left].id != all[right].id, let judgement = DuplicateJudge.judge(all[left], all[right])
        else {
          return nil
        }
        return DuplicatePair(
          first: living[order[left]], second: living[order[right]], score: judgement.score,
          verdict: judgement.verdict,
          reasons: judgement.reasons)
      }
    }
    return found.joined().sorted { left, right in
      if left.verdict != right.verdict { return left.verdict == .likely }
      if left.score != right.score { return left.score > right.score }
      return (left.first.id, left.second.id) < (right.first.id, right.second.id)
    }
  }
}
