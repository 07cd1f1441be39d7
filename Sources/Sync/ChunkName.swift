/// The name of a chunk: `<32 hexadecimal digits of SHA-256>.<length>.chunk`.
enum ChunkName {
  /// The length that it tells; nil when it is no chunk's name.
  static func length(_ name: String) -> Int? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "chunk", parts[0].utf8.count == 32,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      (1...12).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(parts[1])
  }
}
