/// Numbers the words of a directory while it is read, each the first time it is met.
struct TermTable: Equatable, Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  /// By hash: the hash's upper half, and in the lower one a term's number plus one; 0 where there is none. A
  /// power of two, never more than half full.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The number of a word.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let upper = hash & ~0xFFFF_FFFF
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & ~0xFFFF_FFFF == upper {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isTerm(number, word) { return number }
      }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    slots[slot] = upper | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Whether a word is there.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = Self.hash(word)
    let upper = hash & ~0xFFFF_FFFF
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & ~0xFFFF_FFFF == upper, isTerm(Int(slots[slot] & 0xFFFF_FFFF) - 1, word) { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// The numbers in the order of their words' bytes.
  func sorted() -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      func word(_ number: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[Int(starts[number])..<Int(starts[number + 1])]
      }
      // The first eight bytes decide nearly always.
      let heads = (0..<count).map { number in
        word(number).prefix(8).enumerated().reduce(UInt64(0)) {
          $0 | UInt64($1.element) << UInt64(56 - $1.offset * 8)
        }
      }
      return (0..<count).sorted { left, right in
        heads[left] != heads[right]
          ? heads[left] < heads[right] : word(left).lexicographicallyPrecedes(word(right))
      }
    }
  }

  private func isTerm(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [UInt64](repeating: 0, count: mask + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<count {
        let word = UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
        let hash = Self.hash(word)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
      }
    }
  }

  /// Eight bytes a step, each mixed by a multiplication whose halves are folded (as in wyhash); only good
  /// within one table.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(word)
    var hash = UInt64(word.count) ^ 0xA076_1D64_78BD_642F
    var index = 0
    while index < word.count {
      var part: UInt64 = 0
      if index + 8 <= word.count {
        part = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      } else {
        for offset in index..<word.count { part = part << 8 | UInt64(word[offset]) }
      }
      let product = (hash ^ part).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      hash = product.high ^ product.low
      index += 8
    }
    return hash
  }
}
