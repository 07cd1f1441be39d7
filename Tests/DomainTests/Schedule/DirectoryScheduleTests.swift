import Domain
import Foundation
import Support
import Testing

@Suite("Schedules of real directories")
struct DirectoryScheduleTests {
  /// How many texts are read whole, partly and not at all.
  struct Share: CustomStringConvertible {
    var whole = 0
    var partly = 0
    var none = 0

    var description: String { "whole \(whole), partly \(partly), none \(none)" }

    init(_ texts: [String]) {
      let today = CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0)
      for text in texts where !text.trimmed.isEmpty {
        let schedule = ScheduleReader.read(text, today: today)
        if schedule.isReadWhole { whole += 1 } else if schedule.isEmpty { none += 1 } else { partly += 1 }
      }
    }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: try #require(SharedData.url("directories/\(name)"))), as: UTF8.self)
  }

  @Test(
    "Nearly all opening hours of OpenStreetMap are read",
    .enabled(if: SharedData.isHere, "the common data is not beside this checkout"))
  func openStreetMap() throws {
    let pattern = #/(?:[^;]*;){6}("[^"]*(?:""[^"]*)*"|[^;"]*);/#
    let hours = try text("dk-motion-osm.csv").split(separator: "\r\n").dropFirst().compactMap {
      line -> String? in
      (try? pattern.prefixMatch(in: line)).map { String($0.1) }
    }
    let share = Share(hours.map { $0.replacing("\"\"", with: "'").replacing("\"", with: "") })
    print("dk-motion-osm:", share)
    #expect(share.whole >= 137 && share.none == 0)
  }

  @Test(
    "Most of a county's hours are read, the rest is shown as it stands",
    .enabled(if: SharedData.isHere, "the common data is not beside this checkout"))
  func sanMateo() throws {
    var hours: [String] = []
    let lines = try text("san-mateo-2013/organizations.ndjson")
    for match in lines.matches(of: #/"(?:service|phone)_hours": "((?:[^"\\]|\\.)*)"/#) {
      hours.append(String(match.1))
    }
    let share = Share(hours)
    print("san-mateo-2013:", share)
    #expect(share.whole >= 2000 && share.none <= 200)
  }

  @Test(
    "Hours of a legal aid directory are read, but for those that end before they begin",
    .enabled(if: SharedData.isHere, "the common data is not beside this checkout"))
  func chicago() throws {
    var hours: [String] = []
    for name in ["services", "locations"] {
      for match in try text("ilao-chicago/\(name).csv").matches(
        of: #/Sunday: [^"\n,](?:[^"\n,]|,(?= ?\d)| ,)*/#)
      {
        hours.append(String(match.0))
      }
    }
    let share = Share(hours)
    print("ilao-chicago:", share)
    #expect(share.whole >= 640 && share.none <= 30)
  }
}
