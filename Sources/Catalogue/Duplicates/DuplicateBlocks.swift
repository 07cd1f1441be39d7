import Domain
import Foundation

/// Finds the pairs that are worth a judgement, in nearly linear time: those that share a contact, or a place and
/// a piece of the name. What shares no such block is never compared.
struct DuplicateBlocks {
  /// A block of more is sorted by name, and only neighbours in it are compared.
  private static let largest = 64
  private static let neighbours = 12
  /// Cells of half a degree's thousandths are some 600 m: two grids, one shifted by half a cell in each direction,
  /// have any two points within 300 m in one cell of the four.
  private static let cell = 0.0056

  private struct Entry: Comparable {
    var key: UInt64
    var record: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      (left.key, left.record) < (right.key, right.record)
    }
  }

  /// Positions of the pairs, the lesser first, each once, in order.
  static func pairs(of records: [DuplicateRecord]) -> [(Int, Int)] {
    let parts = Cores.parts(of: 0..<records.count, least: 256)
    let entries = Cores.map(parts.count) { part in
      var entries: [Entry] = []
      for index in parts[part] { appendEntries(of: records[index], at: index, to: &entries) }
      return entries.sorted()
    }
    let sorted = entries.reduce(into: []) { $0 = merged($0, $1) }
    var pairs: [UInt64] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
      if end - start > 1 { appendPairs(sorted[start..<end].map { Int($0.record) }, records, to: &pairs) }
      start = end
    }
    pairs.sort()
    var found: [(Int, Int)] = []
    var last: UInt64?
    for pair in pairs where pair != last {
      found.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
      last = pair
    }
    return found
  }

  private static func merged(_ left: [Entry], _ right: [Entry]) -> [Entry] {
    if left.isEmpty { return right }
    var merged: [Entry] = []
    merged.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if right[j] < left[i] {
        merged.append(right[j])
        j += 1
      } else {
        merged.append(left[i])
        i += 1
      }
    }
    return merged + left[i...] + right[j...]
  }

  private static func appendPairs(_ block: [Int], _ records: [DuplicateRecord], to pairs: inout [UInt64]) {
    var block = block
    var reach = block.count
    if block.count > largest {
      reach = neighbours
      block.sort {
        let (left, right) = (records[$0].name.joined, records[$1].name.joined)
        return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
      }
    }
    for (position, one) in block.enumerated() {
      for other in block[(position + 1)...].prefix(reach) where one != other {
        pairs.append(UInt64(min(one, other)) << 32 | UInt64(max(one, other)))
      }
    }
  }

  private static func appendEntries(of record: DuplicateRecord, at index: Int, to entries: inout [Entry]) {
    func add(_ key: UInt64) { entries.append(Entry(key: key, record: Int32(index))) }
    if record.phone != 0 { add(mix(record.phone, seed: 7)) }
    if !record.email.isEmpty { add(hash(record.email.utf8, seed: 8)) }
    if !record.web.isEmpty { add(hash(record.web.utf8, seed: 9)) }
    let grams = record.name.grams(context: record.context)
    if !record.postcode.isEmpty {
      let place = hash(record.postcode.utf8, seed: 1)
      for gram in grams { add(hash(gram, seed: place)) }
    }
    guard let point = record.point else { return }
    // A degree of longitude is shorter than one of latitude; in Denmark by 0.56.
    let north = point.latitude / cell
    let east = point.longitude / (cell / 0.55)
    for shift in 0..<4 {
      let row = Int32((north + (shift & 1 == 0 ? 0 : 0.5)).rounded(.down))
      let column = Int32((east + (shift & 2 == 0 ? 0 : 0.5)).rounded(.down))
      let place = mix(
        UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(bitPattern: column)), seed: UInt64(2 + shift))
      // Most that are near share a postcode, too: here the longest word will do.
      for gram in grams.prefix(2) { add(hash(gram, seed: place)) }
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), mixed: the same on every machine, so that the order is.
  private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(hash, seed: seed)
  }

  private static func mix(_ value: UInt64, seed: UInt64) -> UInt64 {
    var stream = SplitMix64(seed: value ^ seed &* 0x9E37_79B9_7F4A_7C15)
    return stream.next()
  }
}
