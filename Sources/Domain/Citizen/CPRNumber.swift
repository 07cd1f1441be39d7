/// Finds what looks like a Danish civil registration number (*CPR-nummer*) in a text. Nobody needs one to be helped, so
/// none is kept.
///
/// Six digits of a date of birth and four more, written together or apart (`DDMMYY-NNNN`). Since 2007 numbers are
/// issued whose check digit does not fit, so form and date alone decide; a substitute number has 60 added to its day
/// (CPR-kontoret, *Personnummeret i CPR-systemet*).
public enum CPRNumber {
  /// What stands in the place of a number.
  public static let mask = "••••••-••••"

  /// Where numbers stand, as UTF-8 offsets, in order.
  public static func find(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else {
        index += 1
        continue
      }
      if let end = end(ofNumberAt: index, bytes) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The text with a mask in the place of every number; the same text when there is none.
  public static func masked(_ text: String) -> String {
    let found = find(in: text)
    guard !found.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for range in found.reversed() { bytes.replaceSubrange(range, with: mask.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a number may be on its way: the text ends in a date and one to three digits. What is half typed must not
  /// be kept, either.
  public static func mayBeBegun(at end: String) -> Bool {
    let bytes = Array(end.utf8.suffix(20))
    for start in bytes.indices where isDigit(bytes[start]) && (start == 0 || !isDigit(bytes[start - 1])) {
      for serial in serials(afterDateAt: start, bytes) {
        let rest = bytes[serial...]
        if (1...3).contains(rest.count), rest.allSatisfy(isDigit) { return true }
      }
    }
    return false
  }

  private static func end(ofNumberAt start: Int, _ bytes: [UInt8]) -> Int? {
    for serial in serials(afterDateAt: start, bytes) {
      let end = serial + 4
      guard end <= bytes.count, bytes[serial..<end].allSatisfy(isDigit) else { continue }
      if end == bytes.count || !isDigit(bytes[end]) { return end }
    }
    return nil
  }

  /// What may stand between the day and the running number: dashes, spaces and marks as people write and paste them.
  private static let separators: [[UInt8]] =
    ["-", "–", "\u{2011}", " ", "  ", "\u{A0}", "/", ".", "\n", " - ", " – "].map { Array($0.utf8) }

  /// Where the last four digits may begin, behind a date whose year has two digits or four; nowhere when there is no such
  /// day.
  private static func serials(afterDateAt start: Int, _ bytes: [UInt8]) -> [Int] {
    guard let (day, afterDay) = two(at: start, bytes) else { return [] }
    let isSpread = afterDay < bytes.count && [0x20, 0x2D, 0x2E, 0x2F].contains(bytes[afterDay])
    let step = isSpread ? 1 : 0
    guard let (month, afterMonth) = two(at: afterDay + step, bytes),
      !isSpread || afterMonth < bytes.count && bytes[afterMonth] == bytes[afterDay],
      let (first, afterFirst) = two(at: afterMonth + step, bytes)
    else { return [] }
    var serials: [Int] = []
    for (year, end) in [
      (first, afterFirst), two(at: afterFirst, bytes).flatMap { (19...20).contains(first) ? $0 : nil },
    ]
    .compactMap(\.self) where isDay(day > 60 ? day - 60 : day, month, year) {
      // With its parts apart a date is followed by a dash in a number, and by a mark or a space before a time of day.
      if !isSpread { serials.append(end) }
      for mark in separators where bytes[end...].starts(with: mark) {
        let isClear = !isSpread || bytes[afterDay] == 0x20 || mark.contains { $0 == 0x2D || $0 >= 0x80 }
        if isClear { serials.append(end + mark.count) }
      }
    }
    return serials
  }

  private static func two(at index: Int, _ bytes: [UInt8]) -> (value: Int, end: Int)? {
    guard index + 2 <= bytes.count, isDigit(bytes[index]), isDigit(bytes[index + 1]) else { return nil }
    return (Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30), index + 2)
  }

  /// Whether there is such a day in some century's year of these two digits.
  private static func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let days = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
