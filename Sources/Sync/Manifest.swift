import Journal

/// What a manifest says: which chunks make up an imported directory, and which manifests it stands in for.
///
///     {"chunks":["<hash>.<length>.chunk",…],"format":1,"replaces":["<manifest>",…],"source":"…"}
public struct Manifest: Equatable, Sendable {
  /// The directory that it is of.
  public var source: String
  /// Names of chunks, in order.
  public var chunks: [String]
  /// Names of manifests that no longer count, those that they replaced included.
  public var replaces: [String]

  /// - Parameters:
  ///   - source: the directory that it is of.
  ///   - chunks: names of chunks, in order.
  ///   - replaces: names of manifests that no longer count.
  public init(source: String, chunks: [String], replaces: [String]) {
    self.source = source
    self.chunks = chunks
    self.replaces = replaces
  }

  /// Nil when it is none, is of a newer format, or names what no file of ours can be called.
  public init?(_ bytes: [UInt8]) {
    guard let value = Value(json: bytes), value[member: "format"] == 1,
      let source = value[member: "source"].text, let chunks = value[member: "chunks"].list
    else { return nil }
    self.source = source
    self.chunks = chunks.compactMap(\.text)
    replaces = (value[member: "replaces"].list ?? []).compactMap(\.text)
    guard self.chunks.count == chunks.count, self.chunks.allSatisfy({ ChunkName.length($0) != nil }) else {
      return nil
    }
  }

  /// As it is written.
  public var bytes: [UInt8] {
    let value: Value = [
      "format": 1, "source": .text(source), "chunks": .list(chunks.map(Value.text)),
      "replaces": .list(replaces.map(Value.text)),
    ]
    return value.json + [UInt8(ascii: "\n")]
  }
}
