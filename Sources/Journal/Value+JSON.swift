extension Value {
  /// Reads a JSON document; nil when it is none, or holds a whole number beyond ±2⁵³.
  public init?(json bytes: [UInt8]) {
    let value = bytes.withUnsafeBufferPointer { buffer -> Value? in
      guard UTF8Check.isValid(buffer) else { return nil }
      var cursor = JSONCursor(buffer)
      cursor.skipSpace()
      let value = try? cursor.value()
      cursor.skipSpace()
      return cursor.isAtEnd ? value : nil
    }
    guard let value else { return nil }
    self = value
  }

  /// The value as JSON in one line, the members of objects in the order of their names' bytes. Right for values that
  /// are `storable`.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}
