/// Numbers the words of a directory while it is read, each the first time it is met.
struct TermTable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  /// Term numbers plus one by hash, 0 where there is none; a power of two, never more than half full.
  private var slots = [UInt32](repeating: 0, count: 1 << 16)
  private var hashes: [UInt32] = []

  /// How many words there are.
  var count: Int { hashes.count }

  /// The number of a word.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if hashes[number] == hash, isTerm(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
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
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a over the bytes, its halves folded.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = IndexHash.of(word)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same in every process, as a file needs it.
enum IndexHash {
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
