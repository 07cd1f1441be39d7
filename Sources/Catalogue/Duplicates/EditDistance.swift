/// How many slips of the pen lie between two short texts: a letter more, less, another one, or two swapped (optimal
/// string alignment; Damerau 1964). Only distances of at most two are told apart from more.
enum EditDistance {
  /// The distance, or nil when it is more than `limit`, which is 1 or 2.
  static func upTo(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Int? {
    if abs(left.count - right.count) > limit { return nil }
    var start = 0
    var (leftEnd, rightEnd) = (left.count, right.count)
    while start < leftEnd, start < rightEnd, left[start] == right[start] { start += 1 }
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        distance(left[start..<leftEnd], right[start..<rightEnd], limit)
      }
    }
  }

  /// Tries each slip at the first place where the two part.
  private static func distance(
    _ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: Slice<UnsafeBufferPointer<UInt8>>, _ limit: Int
  ) -> Int? {
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex, left[i] == right[j] {
      i += 1
      j += 1
    }
    let (a, b) = (left.endIndex - i, right.endIndex - j)
    if a == 0 || b == 0 { return a + b <= limit ? a + b : nil }
    if limit == 0 || abs(a - b) > limit { return nil }
    var best: Int?
    func take(_ rest: Int?) { if let rest { best = min(best ?? .max, rest + 1) } }
    take(distance(left[(i + 1)...], right[(j + 1)...], limit - 1))
    take(distance(left[(i + 1)...], right[j...], limit - 1))
    take(distance(left[i...], right[(j + 1)...], limit - 1))
    if a > 1, b > 1, left[i] == right[j + 1], left[i + 1] == right[j] {
      take(distance(left[(i + 2)...], right[(j + 2)...], limit - 1))
    }
    return best
  }
}
