/// ``WorthBlocks`` in place, in an index or in memory. Whatever the bytes say, nothing outside them is read.
struct WorthView {
  let masks: Column<UInt64>
  let tops: Column<UInt8>
  private let starts: Column<UInt32>
  private let bytes: Column<UInt8>

  init(masks: Column<UInt64>, tops: Column<UInt8>, starts: Column<UInt32>, bytes: Column<UInt8>) {
    (self.masks, self.tops, self.starts, self.bytes) = (masks, tops, starts, bytes)
  }

  /// What the record is worth at a place of a block, where the mask has a bit.
  @inline(__always)
  func worth(_ block: Int, _ place: Int) -> UInt8 {
    let before = masks[block] & ((1 << UInt64(place)) - 1)
    return bytes[safe: Int(starts[block]) + before.nonzeroBitCount] ?? 1
  }

  /// The blocks with any record, in order.
  var occupied: [UInt32] {
    var occupied: [UInt32] = []
    occupied.reserveCapacity(masks.count)
    for block in 0..<masks.count where masks[block] != 0 { occupied.append(UInt32(block)) }
    return occupied
  }
}

extension WorthBlocks {
  /// The view is good inside the call only.
  func withView<Result>(_ body: (WorthView) -> Result) -> Result {
    masks.withUnsafeBytes { masks in
      tops.withUnsafeBytes { tops in
        starts.withUnsafeBytes { starts in
          bytes.withUnsafeBytes { bytes in
            body(
              WorthView(
                masks: Column(masks), tops: Column(tops), starts: Column(starts), bytes: Column(bytes)))
          }
        }
      }
    }
  }
}
