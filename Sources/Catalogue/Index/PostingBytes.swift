/// The postings of all words as an index keeps them: for each the step from the last record's number as a varint, and
/// the impact as a byte. As words come in neighbouring records, most take two bytes.
struct PostingBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each word where its postings begin; one more for the end.
  private(set) var starts: [UInt32] = [0]
  /// Within long lists, in order: where a posting begins, and the number of the record before it.
  private(set) var skips: [UInt32] = []

  /// A list is entered no farther than about so many bytes before the record that is looked for.
  static let stretch = 512

  init() {}

  init(_ list: WordList) {
    bytes.reserveCapacity(list.postings.count * 5 / 2)
    starts.reserveCapacity(list.count + 1)
    for term in 0..<list.count {
      var last: UInt32 = 0
      var entry = bytes.count
      for posting in list.postings[Int(list.postingStarts[term])..<Int(list.postingStarts[term + 1])] {
        if bytes.count - entry >= Self.stretch {
          entry = bytes.count
          skips += [UInt32(entry), last]
        }
        bytes.appendVarint(Int((posting >> 8) - last))
        bytes.append(UInt8(truncatingIfNeeded: posting))
        last = posting >> 8
      }
      starts.append(UInt32(bytes.count))
    }
  }
}
