/// Reads times as people write them, in Danish, in English and in the codes of OpenStreetMap's `opening_hours` and
/// of RFC 5545's `BYDAY`.
///
/// It is careful rather than clever: a time read wrong sends a person to a locked door, so what is doubtful is left
/// unread and shown as it stands.
public enum ScheduleReader {
  /// Bytes of UTF-8; of a longer text nothing is read.
  public static let longest = 1000

  /// What a text says of when a community meets.
  ///
  /// - Parameters:
  ///   - text: a directory's own words.
  ///   - today: only for dates without a year, which are the first such day not before half a year ago.
  public static func read(_ text: String, today: CivilDate) -> Schedule {
    // A longer text is a description, and reading costs more than its length.
    guard text.utf8.count <= longest else { return Schedule(unread: text.trimmed) }
    var text = text
    return text.withUTF8 { bytes in
      var reading = ScheduleReading(bytes, today)
      return reading.schedule()
    }
  }
}
