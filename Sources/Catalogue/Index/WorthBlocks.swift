/// What words are worth in records, by block of 64: a bit and a byte for each record that has any, the bytes close
/// together.
struct WorthBlocks: Sendable, Equatable {
  /// For each block which of its records have any worth.
  private(set) var masks: [UInt64]
  /// For each block the largest worth.
  private(set) var tops: [UInt8]
  /// For each block where its worths begin.
  private(set) var starts: [UInt32]
  /// In order of record; none is 0.
  private(set) var bytes: [UInt8] = []

  /// So many blocks with no worth in them.
  init(blocks: Int) {
    masks = [UInt64](repeating: 0, count: blocks)
    tops = [UInt8](repeating: 0, count: blocks)
    starts = [UInt32](repeating: 0, count: blocks)
  }

  /// - Parameters:
  ///   - sorted: record, and its worth in the low eight bits, in order of record, which may come several times: the
  ///     best worth counts.
  ///   - blocks: how many; all records lie in them.
  init(sorted: [UInt32], blocks: Int) {
    self.init(blocks: blocks)
    bytes = [UInt8](unsafeUninitializedCapacity: sorted.count) { bytes, count in
      masks.withUnsafeMutableBufferPointer { masks in
        tops.withUnsafeMutableBufferPointer { tops in
          starts.withUnsafeMutableBufferPointer { starts in
            var last = UInt32.max
            for entry in sorted {
              let (record, worth) = (entry >> 8, UInt8(truncatingIfNeeded: entry))
              let block = Int(record / 64)
              if masks[block] == 0 { starts[block] = UInt32(count) }
              masks[block] |= 1 << UInt64(record % 64)
              tops[block] = max(tops[block], worth)
              // One that came before is brought to the better of both.
              if record == last { count -= 1 }
              bytes[count] = record == last ? max(bytes[count], worth) : worth
              count += 1
              last = record
            }
          }
        }
      }
    }
  }

  /// - Parameters:
  ///   - spread: a byte a record, of whole blocks.
  ///   - most: no more of them are above 0; nil when that is not known.
  init(spread: [UInt8], most: Int? = nil) {
    self.init(blocks: spread.count / 64)
    bytes = [UInt8](unsafeUninitializedCapacity: min(spread.count, most ?? .max)) { bytes, count in
      spread.withUnsafeBytes { spread in
        for block in masks.indices {
          let mask = Self.mask(spread, block)
          if mask == 0 { continue }
          (masks[block], starts[block]) = (mask, UInt32(count))
          var (left, top) = (mask, UInt8(0))
          while left != 0 {
            let worth = spread[block * 64 + left.trailingZeroBitCount]
            top = max(top, worth)
            bytes[count] = worth
            count += 1
            left &= left &- 1
          }
          tops[block] = top
        }
      }
    }
  }

  /// A bit for each byte of a block that is not 0.
  private static func mask(_ spread: UnsafeRawBufferPointer, _ block: Int) -> UInt64 {
    var mask: UInt64 = 0
    for index in 0..<8 {
      let word = UInt64(
        littleEndian: spread.loadUnaligned(fromByteOffset: block * 64 + index * 8, as: UInt64.self))
      if word == 0 { continue }
      // The top bit of each byte that is not 0, then all eight gathered by one multiplication.
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let set = ((low &+ 0x7F7F_7F7F_7F7F_7F7F) | word) & 0x8080_8080_8080_8080
      mask |= (((set >> 7) &* 0x0102_0408_1020_4080) >> 56) << UInt64(index * 8)
    }
    return mask
  }

  /// Lays these and others side by side.
  mutating func append(_ other: WorthBlocks) {
    masks += other.masks
    tops += other.tops
    let before = UInt32(bytes.count)
    starts += other.starts.map { $0 + before }
    bytes += other.bytes
  }
}
