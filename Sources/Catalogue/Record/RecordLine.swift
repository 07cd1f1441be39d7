import Domain

/// One community as a line of JSON, in the chunks that devices exchange.
///
/// Keys stand in a fixed order and what is empty is left out, so that equal communities give equal bytes and
/// a re-import can tell by them what changed. A reader takes keys in any order and passes over those it does
/// not know.
///
/// | key | value |
/// |---|---|
/// | `id` `name` `topic` `organiser` `description` `city` `postcode` `address` `schedule` `host` | text |
/// | `price` `phone` `email` `web` `source` `sourceID` `confirmedBy` | text |
/// | `latitude` `longitude` | degrees in WGS84 |
/// | `confirmed` | a date, `2026-11-22` |
/// | `room` | `yes`, `few`, `waitingList` or `no` |
/// | `stepFree` `accompaniment` | true or false |
/// | `approximate` `retired` | true, or left out |
enum RecordLine {
  /// Appends `record` as a line, with `\n` behind it.
  static func append(_ record: PackedRecord, to line: inout [UInt8]) {
    guard let (head, _) = record.head() else { return }
    line.append(0x7B)
    var isFirst = true
    record.forEachText { field, text in
      if text.isEmpty { return true }
      if !isFirst { line.append(0x2C) }
      isFirst = false
      line.append(contentsOf: keys[field.rawValue])
      JSONText.appendEscaped(text, to: &line)
      line.append(0x22)
      return true
    }
    if let point = head.coordinate {
      append(#","latitude":\#(point.latitude),"longitude":\#(point.longitude)"#, to: &line)
    }
    if let confirmed = head.confirmed { append(#","confirmed":"\#(confirmed.iso)""#, to: &line) }
    if let room = head.facts.room { append(#","room":"\#(room.rawValue)""#, to: &line) }
    if let isStepFree = head.facts.isStepFree { append(#","stepFree":\#(isStepFree)"#, to: &line) }
    if let isOffered = head.facts.offersAccompaniment {
      append(#","accompaniment":\#(isOffered)"#, to: &line)
    }
    if head.facts.isApproximate { append(#","approximate":true"#, to: &line) }
    if head.facts.isRetired { append(retiredMark, to: &line) }
    line.append(0x7D)
    line.append(0x0A)
  }

  /// Whether the community of this line no longer meets.
  static func isRetired(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = Array("\(retiredMark)}\n".utf8)
    return line.suffix(end.count).elementsEqual(end)
  }

  /// Appends the line with the community marked as no longer meeting; what else it says, also to newer
  /// versions of the program, stays as it is.
  static func appendRetired(_ line: UnsafeBufferPointer<UInt8>, to lines: inout [UInt8]) {
    guard let brace = line.lastIndex(of: 0x7D) else { return }
    lines.append(contentsOf: line[..<brace])
    append("\(retiredMark)}\n", to: &lines)
  }

  private static let retiredMark = #","retired":true"#

  private static func append(_ text: String, to line: inout [UInt8]) { line.append(contentsOf: text.utf8) }

  /// `"name":"` of each text.
  private static let keys = CommunityText.all.map { Array("\"\($0)\":\"".utf8) }
}
