/// Files that a floor below keeps and shares in the catalogue's space: imported directories in content-named
/// chunks, and the manifests that name them. The exchange carries them; what is in a chunk is not its business.
public protocol PublishedFiles: Sendable {
  /// The names of all chunks and manifests that are kept here.
  func names() throws -> Set<String>
  /// The bytes of one of them.
  func read(_ name: String) throws -> [UInt8]
  /// Keeps a file that has come, durably. A manifest comes after all of its chunks.
  func take(_ name: String, _ bytes: [UInt8]) throws
  /// Whether the bytes are those that a chunk's name tells of: its hash and length.
  func verifyChunk(_ name: String, _ bytes: [UInt8]) -> Bool
}
