import Journal

/// When a device writes its own packs together into larger ones.
///
/// A pack of every exchange would soon make thousands of files; all small ones written together each time would send
/// the same bytes again and again. So a device has at most `mostSmall` packs that are not full, each some times as large
/// as all that are smaller: a byte is sent again only when its pack grows to a multiple, which is as often as the
/// logarithm of its size.
public enum Compaction {
  /// A pack is closed before it would grow beyond this, so that no server needs uploads in parts.
  public static let fullPack = 1 << 20
  /// So many packs of its own that are not full a device may have.
  public static let mostSmall = 3
  /// A pack stays when it is so many times as large as all that is smaller.
  static let factor = 8

  /// Whether a pack of so many bytes stays as it is, whatever else there is.
  public static func isFull(_ length: Int) -> Bool { length >= fullPack / 8 * 7 }

  /// How many of a device's packs are to be written together with something new.
  /// - Parameters:
  ///   - lengths: of its packs that are not full, the smallest first.
  ///   - new: how many bytes are new.
  /// - Returns: so many of them, from the first.
  public static func count(of lengths: [Int], with new: Int) -> Int {
    guard lengths.count >= mostSmall else { return 0 }
    // There has to be room for the new one, even when all are large.
    var count = lengths.count - mostSmall + 1
    var smaller = new
    for (index, length) in lengths.enumerated() {
      if length < factor * smaller { count = max(count, index + 1) }
      smaller += length
    }
    return count
  }

  /// Those of some packs that are to be written together with so many bytes that are new.
  static func together(_ packs: some Sequence<PackName>, with new: Int) -> Set<PackName> {
    let small = packs.filter { !isFull($0.length) }.sorted { ($0.length, $0) < ($1.length, $1) }
    return Set(small.prefix(count(of: small.map(\.length), with: new)))
  }
}
