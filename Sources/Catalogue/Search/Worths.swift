/// What one word of a query is worth in each record of a ground: from 1 to 255 where it is found.
final class Worths: Sendable {
  /// The blocks in which any record has it, counted from the ground's first, in order.
  let blocks: [UInt32]
  private let blockCount: Int
  /// Nil when the index has worked them out: `WordMatches.head`.
  private let own: WorthBlocks?

  /// - Parameters:
  ///   - matches: the words that answer to one of the query's.
  ///   - layer: which of the directory's.
  ///   - span: blocks of records.
  init(_ matches: WordMatches, layer: Int, view: IndexView, span: Range<Int>) {
    let head = matches.head(in: view, blocks: span)
    blockCount = span.count
    let most = matches.isMixed ? Ranking.misspelt : .max
    let terms =
      matches.terms[layer].map { (term: $0.term, fit: $0.fit, most: UInt8.max) }
      + matches.misspelt[layer].map { (term: $0.term, fit: $0.fit, most: most) }
    if let head, terms.isEmpty {
      blocks = head.occupied
      own = nil
      return
    }
    let own = WorthsGathering(view: view, span: span).worths(terms, over: head)
    blocks = own.withView { $0.occupied }
    self.own = own
  }

  /// Where they lie: `head`, or they themselves; good inside the call only.
  func withView<Result>(head: WorthView?, _ body: (WorthView) -> Result) -> Result {
    if let own { return own.withView(body) }
    if let head { return body(head) }
    return WorthBlocks(blocks: blockCount).withView(body)
  }
}
