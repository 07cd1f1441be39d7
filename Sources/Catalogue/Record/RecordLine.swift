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
/// | `audience` `arena` `language` `transport` | text |
/// | `price` `phone` `email` `web` `source` `sourceID` `confirmedBy` | text |
/// | `latitude` `longitude` | degrees in WGS84 |
/// | `confirmed` `roomDay` `pausedUntil` | a date, `2026-11-22` |
/// | `room` | `yes`, `few`, `waitingList` or `no` |
/// | `stepFree` `accompaniment` `signUp` `skill` `peerLed` | true or false |
/// | `specialNeeds` | `yes`, `byAgreement` or `no` |
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
      line.append(mark: #","latitude":"#)
      line.append(contentsOf: point.latitude.description.utf8)
      line.append(mark: #","longitude":"#)
      line.append(contentsOf: point.longitude.description.utf8)
    }
    append(head.confirmed?.iso, after: #","confirmed":""#, to: &line)
    append(head.facts.room?.rawValue, after: #","room":""#, to: &line)
    append(head.facts.isStepFree, yes: #","stepFree":true"#, no: #","stepFree":false"#, to: &line)
    append(
      head.facts.offersAccompaniment, yes: #","accompaniment":true"#, no: #","accompaniment":false"#,
      to: &line)
    append(head.roomDay?.iso, after: #","roomDay":""#, to: &line)
    append(head.pausedUntil?.iso, after: #","pausedUntil":""#, to: &line)
    append(head.facts.needsSignUp, yes: #","signUp":true"#, no: #","signUp":false"#, to: &line)
    append(head.facts.needsSkill, yes: #","skill":true"#, no: #","skill":false"#, to: &line)
    append(head.facts.isPeerLed, yes: #","peerLed":true"#, no: #","peerLed":false"#, to: &line)
    append(head.facts.specialNeeds?.rawValue, after: #","specialNeeds":""#, to: &line)
    if head.facts.isApproximate { line.append(mark: #","approximate":true"#) }
    if head.facts.isRetired { line.append(mark: retiredMark) }
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
    lines.append(mark: retiredMark)
    lines.append(mark: "}\n")
  }

  private static let retiredMark: StaticString = #","retired":true"#

  private static func append(_ word: String?, after mark: StaticString, to line: inout [UInt8]) {
    guard let word else { return }
    line.append(mark: mark)
    line.append(contentsOf: word.utf8)
    line.append(0x22)
  }

  private static func append(_ answer: Bool?, yes: StaticString, no: StaticString, to line: inout [UInt8]) {
    if let answer { line.append(mark: answer ? yes : no) }
  }

  /// `"name":"` of each text.
  private static let keys = CommunityText.all.map { Array("\"\($0)\":\"".utf8) }
}
