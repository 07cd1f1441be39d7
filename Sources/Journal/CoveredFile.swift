/// A file whose operations a snapshot holds, up to a length.
struct CoveredFile: Hashable, Sendable {
  /// Relative to the data folder.
  var path: String
  /// So many bytes from the start.
  var length: Int
  /// CRC-32C of the last of these bytes, `tailLength` of them: tells whether they are still the same file's.
  var checksum: UInt32

  static let longestTail = 256

  var tailLength: Int { min(length, Self.longestTail) }
}
