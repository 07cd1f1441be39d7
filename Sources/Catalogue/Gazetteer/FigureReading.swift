import Domain

/// Reads the figures that are built into the program: lines of fields with commas between and no quotes.
enum FigureReading {
  /// Hands over the fields of each line; the buffers last as long as the program.
  static func forEachLine(of text: StaticString, _ body: ([UnsafeBufferPointer<UInt8>]) -> Void) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var fields: [UnsafeBufferPointer<UInt8>] = []
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      guard byte == 0x2C || byte == 0x0A else { continue }
      fields.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
      guard byte == 0x0A else { continue }
      body(fields)
      fields.removeAll(keepingCapacity: true)
    }
  }

  /// Degrees as `55.68040`; nil when the fields are not two numbers on the earth.
  static func coordinate(
    _ latitude: UnsafeBufferPointer<UInt8>, _ longitude: UnsafeBufferPointer<UInt8>
  ) -> Coordinate? {
    guard let latitude = degrees(latitude), let longitude = degrees(longitude) else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// Digits with five decimals, which is what the figures have. One exact division rounds as reading text
  /// does.
  private static func degrees(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    guard field.count > 6, field.count < 12, field[field.count - 6] == 0x2E else { return nil }
    var number = 0
    for byte in field where byte != 0x2E {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return Double(number) / 100_000
  }

  /// The field as text.
  static func text(_ field: UnsafeBufferPointer<UInt8>) -> String { String(decoding: field, as: UTF8.self) }
}
