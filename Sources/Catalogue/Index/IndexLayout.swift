/// The index file, version 4. All numbers are little-endian; sections begin at multiples of eight bytes.
///
/// | offset | what |
/// |---|---|
/// | 0 | `VEJVISER` |
/// | 8 | version, 4 bytes |
/// | 12 | number of sections, 4 bytes |
/// | 16 | length of the file, 8 bytes |
/// | 24 | number of records, 4 bytes |
/// | 28 | number of those that are not retired, 4 bytes |
/// | 32 | fingerprint of what it was made from, 32 bytes |
/// | 64 | for each section in order: offset, 8 bytes; length, 8 bytes; CRC-32C, 4 bytes; 0, 4 bytes |
/// | then | CRC-32C of everything before it, 4 bytes |
///
/// The header is checked when the file is opened; the sections' lengths against the number of records; and
/// every number in a section, where it is used, against what it points into. A damaged index can thus give a
/// wrong answer, never a wrong access. The sections' checksums are for `Directory.isIntact`, which reads all
/// of the file.
enum IndexLayout {
  static let magic = Array("VEJVISER".utf8)
  static let version: UInt32 = 4
  static let fingerprintLength = 32
  static let tableOffset = 64
  static let entryLength = 24
  static let headerLength = tableOffset + Section.allCases.count * entryLength + 4

  /// What the file holds, in this order. Records are numbered by place: row by row of the grid, so that what
  /// lies near each other on the map does so in the file, and those without a point last.
  enum Section: Int, CaseIterable {
    /// Packed records, one after the other.
    case records
    /// Where each begins, UInt32; one more for the end.
    case recordStarts
    /// Latitude and longitude in ten-millionths of a degree, Int32 each; `Int32.min` twice without a point.
    case points
    /// `Facts`, UInt32.
    case facts
    /// When it was confirmed, its room told, its pause ends: `DayNumber`, UInt16 each.
    case days
    /// `Traits`, UInt8.
    case traits
    /// For each block of 64 records a bit a record that no longer meets, UInt64.
    case retired
    /// When it meets: `WeekPattern`, UInt64 twice, the lower half first; 0 when nothing is told.
    case weeks
    /// For each block the least and largest latitude and longitude, Int32 each; the least above the largest in
    /// one without a point.
    case boxes
    /// `TagColumns`: kind and text of each tag, where each begins, UInt32, one more for the end.
    case tags
    case tagStarts
    /// Each record's tags by number, UInt32, and where they begin, UInt32, one more for the end.
    case recordTags
    case recordTagStarts
    /// Occupied cells of the grid in order: key, UInt32, and its first record, UInt32.
    case cells
    /// Folded words in order of bytes, one after the other.
    case terms
    /// Where each begins, UInt32; one more for the end.
    case termStarts
    /// Where each word's postings begin, UInt32; one more for the end.
    case postingStarts
    /// `PostingBytes`, by word and then by record, and where long lists may be entered: UInt32 twice.
    case postings
    case postingSkips
    /// How many bytes of each word are its stem, UInt8.
    case stemLengths
    /// With how many each begins as the one before it does, UInt8.
    case sharedLengths
    /// `WordKin.tails`, UInt32.
    case tails
    /// `HeadWorths`: keys, UInt16, and for each key and block `WorthBlocks`: UInt64, UInt8, UInt32, and the worths.
    case headKeys
    case headMasks
    case headTops
    case headStarts
    case headWorths
    /// Records in order of name, UInt32.
    case nameOrder
    /// Each record's place in `nameOrder`, UInt32.
    case nameRanks
    /// Short hashes of ids in order, UInt32.
    case idHashes
    /// The record of each hash, UInt32.
    case idRecords
  }
}
