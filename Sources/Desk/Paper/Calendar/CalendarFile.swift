import Domain

/// Writes iCalendar (RFC 5545): what telephones, Outlook, Thunderbird and the like take in.
public enum CalendarFile {
  /// The file.
  /// - Parameters:
  ///   - events: in any order.
  ///   - stamp: when it is written, so that a later file counts for more than an earlier one.
  public static func text(_ events: [CalendarEvent], stamp: WallTime, language: Language = .danish) -> String
  {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Vejviser//Vejviser//\(language.rawValue.uppercased())", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    lines += zone
    for event in events { lines += self.lines(event, stamp) }
    lines.append("END:VCALENDAR")
    return lines.map(CalendarLine.folded).joined()
  }

  /// Summer time from 02:00 on the last Sunday of March, winter time from 03:00 on the last Sunday of October
  /// (Directive 2000/84/EC; the same days in Denmark since 1996).
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen", "BEGIN:DAYLIGHT", "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
    "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE",
  ]

  private static func lines(_ event: CalendarEvent, _ stamp: WallTime) -> [String] {
    var lines = ["BEGIN:VEVENT", "UID:\(CalendarLine.escaped(event.uid))", "DTSTAMP:\(utc(stamp))"]
    let summary = CalendarLine.escaped(event.summary)
    if let time = event.start {
      lines.append("DTSTART;TZID=Europe/Copenhagen:\(digits(event.day))T\(digits(time))")
      // How long it takes nobody has written down: an hour is held free.
      lines.append("DURATION:PT1H")
    } else {
      lines += ["DTSTART;VALUE=DATE:\(digits(event.day))", "TRANSP:TRANSPARENT"]
    }
    lines.append("SUMMARY:\(summary)")
    if !event.location.isEmpty { lines.append("LOCATION:\(CalendarLine.escaped(event.location))") }
    if !event.details.isEmpty {
      lines.append("DESCRIPTION:\(CalendarLine.escaped(event.details.joined(separator: "\n")))")
    }
    // Who shares a calendar shares that one is busy, and not with what.
    lines.append("CLASS:PRIVATE")
    // Of a whole day the evening before is told, at six: it begins at midnight, and two hours before that nobody wants
    // to hear of it.
    for trigger in event.start == nil ? ["-PT6H"] : ["-P1D", "-PT2H"] {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(trigger)", "DESCRIPTION:\(summary)", "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  private static func utc(_ time: WallTime) -> String {
    let seconds = Int((Double(time.milliseconds) / 1000).rounded(.down))
    let day = Int((Double(seconds) / 86400).rounded(.down))
    let rest = seconds - day * 86400
    return "\(digits(CivilDate(dayNumber: day)))T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
  }

  private static func digits(_ day: CivilDate) -> String { day.iso.replacing("-", with: "") }

  private static func digits(_ time: TimeOfDay) -> String {
    "\(two(time.minutes / 60))\(two(time.minutes % 60))00"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
