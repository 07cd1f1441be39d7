/// Whole numbers in order, eleven bits at a time from the lowest (Knuth, *The Art of Computer Programming*, vol. 3,
/// 5.2.5): for some thousands several times as fast as comparing.
enum RadixSort {
  private static let bits: UInt32 = 11
  /// So few are sorted as quickly by comparing.
  private static let few = 200

  /// `numbers` in order of what is left without their lowest bits, so many as `skipping` says.
  static func sorted(_ numbers: [UInt32], skipping: UInt32 = 0) -> [UInt32] {
    guard numbers.count > few else { return numbers.sorted() }
    let most = numbers.max() ?? 0
    var sorted = numbers
    var shift = skipping
    while shift < 32, most >> shift != 0 {
      sorted = pass(sorted, shift)
      shift += bits
    }
    return sorted
  }

  private static func pass(_ numbers: [UInt32], _ shift: UInt32) -> [UInt32] {
    let mask: UInt32 = (1 << bits) - 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << Int(bits)) { places in
      places.initialize(repeating: 0)
      for number in numbers { places[Int(number >> shift & mask)] += 1 }
      var next = 0
      for digit in places.indices { (places[digit], next) = (next, next + places[digit]) }
      return [UInt32](unsafeUninitializedCapacity: numbers.count) { sorted, count in
        for number in numbers {
          let digit = Int(number >> shift & mask)
          sorted[places[digit]] = number
          places[digit] += 1
        }
        count = numbers.count
      }
    }
  }
}
