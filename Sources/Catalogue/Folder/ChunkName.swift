/// `<32 hex digits of the SHA-256>.<length>.chunk`: the name says what is inside, so that equal chunks are
/// one file, a chunk that came halfway is seen, and a retry is harmless.
public struct ChunkName: Hashable, Sendable {
  /// A longer one is refused, so that a stranger's file cannot fill the memory.
  static let longestChunk = 8 << 20

  /// The name.
  public let text: String
  /// Bytes.
  public let length: Int

  /// Reads a name; nil for any other.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "chunk", parts[0].utf8.count == 32,
      parts[0].utf8.allSatisfy(NameReading.isHexDigit),
      let length = NameReading.number(parts[1]), length <= Self.longestChunk
    else { return nil }
    self.text = text
    self.length = length
  }

  /// The name of these bytes.
  init(of bytes: [UInt8]) {
    text = "\(Checksum.hex(Array(SHA256.digest(of: bytes).prefix(16)))).\(bytes.count).chunk"
    length = bytes.count
  }

  /// Whether `bytes` are what the name says.
  public func isName(of bytes: [UInt8]) -> Bool { bytes.count == length && ChunkName(of: bytes) == self }
}
