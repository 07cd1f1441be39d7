/// Whole numbers in order, eleven bits at a time from the lowest (Knuth, *The Art of Computer Programming*, vol. 3,
/// 5.2.5): for some thousands several times as fast as comparing.
enum RadixSort {
  private static let bits: UInt32 = 11
  /// So few are sorted as quickly by comparing.
  private static let few = 200

  /// Puts `numbers` in order of what is left without their lowest bits, so many as `skipping` says.
  static func sort(_ numbers: inout [UInt32], skipping: UInt32 = 0) {
    guard numbers.count > few else { return numbers.sort() }
    let most = numbers.max() ?? 0
    var other = numbers
    var shift = skipping
    while shift < 32, most >> shift != 0 {
      pass(from: numbers, to: &other, shift)
      swap(&numbers, &other)
      shift += bits
    }
  }

  private static func pass(from numbers: [UInt32], to sorted: inout [UInt32], _ shift: UInt32) {
    let mask: UInt32 = (1 << bits) - 1
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << Int(bits)) { places in
      places.initialize(repeating: 0)
      for number in numbers { places[Int(number >> shift & mask)] += 1 }
      var next = 0
      for digit in places.indices { (places[digit], next) = (next, next + places[digit]) }
      sorted.withUnsafeMutableBufferPointer { sorted in
        for number in numbers {
          let digit = Int(number >> shift & mask)
          sorted[places[digit]] = number
          places[digit] += 1
        }
      }
    }
  }
}
