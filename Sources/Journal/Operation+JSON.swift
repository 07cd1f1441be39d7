extension Operation {
  /// The JSON object of its line, byte for byte as it was written.
  public var json: ArraySlice<UInt8> { line.dropFirst(9) }

  /// Reads the JSON object of a line. Its checksum, which is part of the id, is worked out from the bytes. Nil when the
  /// object is not as the format demands.
  public init?(json: some Collection<UInt8>) {
    let bytes = Array(json)
    self.init(line: Array("\(Hex.text(CRC32C.of(bytes))) ".utf8) + bytes)
  }
}
