import Domain

/// Reads lines that `RecordLine` wrote, or a newer version of it, into packed records.
struct RecordLineReader {
  private var texts: [UInt8] = []
  private var ranges = [Range<Int>](repeating: 0..<0, count: CommunityText.all.count)
  private var head = PackedRecord.Head(facts: Facts(bits: 0))
  private var latitude: Double?
  private var longitude: Double?
  private var expected = 0

  /// Appends the record of one line to `records`; false, with nothing appended, when the line is not a
  /// community with an id and a name.
  mutating func append(_ line: UnsafeBufferPointer<UInt8>, to records: inout [UInt8]) -> Bool {
    texts.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
    head = PackedRecord.Head(facts: Facts(bits: 0))
    latitude = nil
    longitude = nil
    expected = 0
    guard read(line), !ranges[CommunityText.id.rawValue].isEmpty, !ranges[CommunityText.name.rawValue].isEmpty
    else { return false }
    if let latitude, let longitude {
      head.coordinate = Coordinate(latitude: latitude, longitude: longitude)
    }
    texts.withUnsafeBufferPointer { texts in
      PackedRecord.append(head, to: &records) { field in
        UnsafeBufferPointer(rebasing: texts[ranges[field.rawValue]])
      }
    }
    return true
  }

  /// The members of one object; anything but an object of plain values fails.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = JSONScanner(line)
    guard scanner.take(0x7B) else { return false }
    if scanner.take(0x7D) { return true }
    repeat {
      guard let key = scanner.string(), scanner.take(0x3A), let value = scanner.value() else { return false }
      if value.first == 0x22 {
        let text = UnsafeBufferPointer(rebasing: value[1..<(value.count - 1)])
        guard take(text, for: key) else { return false }
      } else {
        take(plain: value, for: key)
      }
    } while scanner.take(0x2C)
    return scanner.take(0x7D)
  }

  private mutating func take(_ value: UnsafeBufferPointer<UInt8>, for key: UnsafeBufferPointer<UInt8>) -> Bool
  {
    let start = texts.count
    guard JSONText.appendUnescaped(value, to: &texts) else { return false }
    if let field = field(of: key) {
      ranges[field.rawValue] = start..<texts.count
      if field == .price, start < texts.count {
        head.facts.isFree = Community.isFree(price: String(decoding: texts[start...], as: UTF8.self))
      }
    } else if key.isText("confirmed") {
      head.confirmed = texts[start...].withUnsafeBufferPointer { CellValue.isoDate($0) }
    } else if key.isText("roomDay") {
      head.roomDay = texts[start...].withUnsafeBufferPointer { CellValue.isoDate($0) }
    } else if key.isText("pausedUntil") {
      head.pausedUntil = texts[start...].withUnsafeBufferPointer { CellValue.isoDate($0) }
    } else if key.isText("room") {
      head.facts.room = Room(rawValue: String(decoding: texts[start...], as: UTF8.self))
    } else if key.isText("specialNeeds") {
      head.facts.specialNeeds = SpecialNeeds(rawValue: String(decoding: texts[start...], as: UTF8.self))
    }
    return true
  }

  private mutating func take(plain value: UnsafeBufferPointer<UInt8>, for key: UnsafeBufferPointer<UInt8>) {
    if key.isText("latitude") {
      latitude = CellValue.number(value)
    } else if key.isText("longitude") {
      longitude = CellValue.number(value)
    } else {
      let flag: Bool? = value.isText("true") ? true : value.isText("false") ? false : nil
      if key.isText("stepFree") { head.facts.isStepFree = flag }
      if key.isText("accompaniment") { head.facts.offersAccompaniment = flag }
      if key.isText("signUp") { head.facts.needsSignUp = flag }
      if key.isText("skill") { head.facts.needsSkill = flag }
      if key.isText("peerLed") { head.facts.isPeerLed = flag }
      if key.isText("approximate") { head.facts.isApproximate = flag ?? false }
      if key.isText("retired") { head.facts.isRetired = flag ?? false }
    }
  }

  /// Fields come in the order of their names, so that the next one is nearly always the first that is tried.
  private mutating func field(of key: UnsafeBufferPointer<UInt8>) -> CommunityText? {
    let count = Self.names.count
    for step in 0..<count {
      let index = (expected + step) % count
      guard Self.isSame(key, Self.names[index]) else { continue }
      expected = index + 1
      return CommunityText(rawValue: index)
    }
    return nil
  }

  private static func isSame(_ key: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    guard key.count == name.count else { return false }
    for index in 0..<key.count where key[index] != name[index] { return false }
    return true
  }

  private static let names = CommunityText.all.map { Array("\($0)".utf8) }
}
