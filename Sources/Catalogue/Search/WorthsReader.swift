/// A word's worths where they lie, for as long as the index is open.
struct WorthsReader {
  let masks: UnsafeBufferPointer<UInt64>
  let tops: UnsafeBufferPointer<UInt8>
  let blocks: UnsafeBufferPointer<UInt32>
  private let starts: UnsafeBufferPointer<UInt32>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// What the record is worth at a place of a block, where the mask has a bit.
  @inline(__always)
  func worth(_ block: Int, _ place: Int) -> UInt8 {
    if starts.isEmpty { return bytes[block * 64 + place] }
    let before = masks[block] & ((1 << UInt64(place)) - 1)
    return bytes[Int(starts[block]) + before.nonzeroBitCount]
  }

  /// The readers of several words; they are good inside the call only.
  static func reading<Result>(
    _ words: [(worths: Worths, head: UnsafeRawBufferPointer?)], _ body: ([WorthsReader]) -> Result
  ) -> Result {
    reading(words[...], [], body)
  }

  private static func reading<Result>(
    _ rest: ArraySlice<(worths: Worths, head: UnsafeRawBufferPointer?)>, _ readers: [WorthsReader],
    _ body: ([WorthsReader]) -> Result
  ) -> Result {
    guard let (worths, head) = rest.first else { return body(readers) }
    return worths.masks.withUnsafeBufferPointer { masks in
      worths.tops.withUnsafeBufferPointer { tops in
        worths.blocks.withUnsafeBufferPointer { blocks in
          worths.starts.withUnsafeBufferPointer { starts in
            worths.bytes.withUnsafeBufferPointer { own in
              let ready = head?.assumingMemoryBound(to: UInt8.self)
              let reader = WorthsReader(
                masks: masks, tops: tops, blocks: blocks, starts: starts,
                bytes: own.isEmpty ? ready ?? own : own)
              return reading(rest.dropFirst(), readers + [reader], body)
            }
          }
        }
      }
    }
  }
}
