import Domain
import Foundation
import Support
import Testing

/// The plan's dates as other people's programs read them.
@Suite("Dates in others' calendars", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct CalendarReadersTests {
  private let machine: Machine
  private let file: String
  private let change = Machine.change

  init() throws {
    machine = try Machine()
    let id = try machine.makePlan(
      of: "Karen Opdigtet", goal: "Synge igen",
      steps: [
        ("Kor, før; uret", change.adding(days: -1), "09:30"), ("Kor på dagen", change, "02:30"),
        ("Kor efter uret", change.adding(days: 1), "09:30"),
      ])
    file = try machine.file("datoer.ics", machine.printed("plan", id, "--format", "ics"))
  }

  @Test(
    "calcurse takes every date in and skips none, with the hour that the clock shows on both sides of its change",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/calcurse"), "calcurse is not installed"))
  func calcurse() throws {
    let folder = machine.folder.path("calcurse")
    let outcome = try Command.run(
      "/usr/bin/calcurse", ["-D", folder, "-i", file],
      environment: [
        "TZ": "Europe/Copenhagen", "LC_ALL": "C.UTF-8", "HOME": machine.folder.url.path, "TERM": "dumb",
      ])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("3 apps") && outcome.output.contains("0 skipped"))
    let dates = try String(contentsOfFile: folder + "/apts", encoding: .utf8)
    func day(_ days: Int) -> String {
      let (year, month, day) = change.adding(days: days).components
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(two(month))/\(two(day))/\(year)"
    }
    for (begin, name) in [
      ("\(day(-1)) @ 09:30", "Kor, før; uret"), ("\(day(0)) @ 03:30", "Kor på dagen"),
      ("\(day(1)) @ 09:30", "Kor efter uret"),
    ] {
      #expect(
        dates.split(separator: "\n").contains { $0.hasPrefix(begin) && $0.hasSuffix(name) },
        "\(name): \(dates)")
    }
  }

  /// Debian's python3-icalendar, which is no other Python's.
  private static let python = "/usr/bin/python3"
  private static let isThere =
    FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/icalendar")

  @Test(
    "python3-icalendar reads it without an error: texts as they were written, and the offset of each side",
    .enabled(if: isThere, "python3-icalendar is not installed"))
  func icalendar() throws {
    let script = """
      import icalendar, sys
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
      assert not [part for part in calendar.walk() if part.errors]
      for event in calendar.walk('VEVENT'):
          triggers = [str(alarm.decoded('trigger')) for alarm in event.walk('VALARM')]
          print(event.decoded('dtstart').isoformat(), event['summary'], '|'.join(triggers), sep=' / ')
      """
    let outcome = try Command.run(
      Self.python, ["-c", script, file], environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let alarms = "-1 day, 0:00:00|-1 day, 22:00:00"
    #expect(
      outcome.output.split(separator: "\n").map(String.init) == [
        "\(change.adding(days: -1).iso)T09:30:00+01:00 / Kor, før; uret / \(alarms)",
        "\(change.iso)T03:30:00+02:00 / Kor på dagen / \(alarms)",
        "\(change.adding(days: 1).iso)T09:30:00+02:00 / Kor efter uret / \(alarms)",
      ])
  }
}
