/// A word's worths where they lie, for as long as the index is open.
struct WorthsReader {
  let view: WorthView
  let blocks: UnsafeBufferPointer<UInt32>

  /// The readers of several words; they are good inside the call only.
  static func reading<Result>(
    _ words: [(worths: Worths, head: WorthView?)], _ body: ([WorthsReader]) -> Result
  ) -> Result {
    reading(words[...], [], body)
  }

  private static func reading<Result>(
    _ rest: ArraySlice<(worths: Worths, head: WorthView?)>, _ readers: [WorthsReader],
    _ body: ([WorthsReader]) -> Result
  ) -> Result {
    guard let (worths, head) = rest.first else { return body(readers) }
    return worths.withView(head: head) { view in
      worths.blocks.withUnsafeBufferPointer { blocks in
        reading(rest.dropFirst(), readers + [WorthsReader(view: view, blocks: blocks)], body)
      }
    }
  }

  /// How many of these records have the word.
  func found(in records: [UInt64]) -> Int {
    blocks.reduce(0) { $0 + (view.masks[Int($1)] & records[Int($1)]).nonzeroBitCount }
  }
}
