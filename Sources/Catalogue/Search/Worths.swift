/// What one word of a query is worth in each record of a ground: from 1 to 255 where it is found.
///
/// By block of 64 records it is known which have the word and the largest worth. The worths themselves lie close
/// together when they are few and one to a record when they are many; those of short beginnings stay in the index,
/// which has worked them out.
final class Worths: Sendable {
  /// For each block which of its records have the word.
  let masks: [UInt64]
  /// For each block the largest worth.
  let tops: [UInt8]
  /// The blocks in which any record has it, counted from the ground's first, in order.
  let blocks: [UInt32]
  /// For each block where its worths begin; empty when every record has a byte.
  let starts: [UInt32]
  /// Empty when they stay in the index.
  let bytes: [UInt8]

  /// - Parameters:
  ///   - matches: the words that answer to one of the query's.
  ///   - layer: which of the directory's.
  ///   - span: whole blocks of records.
  init(_ matches: WordMatches, layer: Int, view: IndexView, span: Range<Int>) {
    let gathering = WorthsGathering(view: view, span: span)
    let head = matches.head(in: view)
    let terms = matches.terms[layer].map { (term: $0.term, fit: $0.fit, most: UInt8.max) }
    let most = matches.isMixed ? Ranking.misspelt : .max
    let all = terms + matches.misspelt[layer].map { (term: $0.term, fit: $0.fit, most: most) }
    if let head {
      let ready = UnsafeRawBufferPointer(rebasing: head[span])
      if all.isEmpty {
        (masks, tops, blocks) = ready.withMemoryRebound(to: UInt8.self) { gathering.summary(of: $0) }
        (starts, bytes) = ([], [])
        return
      }
      bytes = gathering.spread(all, over: Array(ready))
      (masks, tops, blocks) = bytes.withUnsafeBufferPointer { gathering.summary(of: $0) }
      starts = []
      return
    }
    let count = all.reduce(0) { $0 + gathering.postings(of: $1.term).count }
    if count > span.count / 4 {
      bytes = gathering.spread(all, over: [UInt8](repeating: 0, count: span.count))
      (masks, tops, blocks) = bytes.withUnsafeBufferPointer { gathering.summary(of: $0) }
      starts = []
    } else {
      (masks, tops, blocks, starts, bytes) = gathering.packed(gathering.sorted(all, count: count))
    }
  }

  /// How many of these records have the word.
  func found(in records: [UInt64]) -> Int {
    blocks.reduce(0) { $0 + (masks[Int($1)] & records[Int($1)]).nonzeroBitCount }
  }
}
