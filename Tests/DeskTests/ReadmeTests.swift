import Casebook
import Catalogue
import Domain
import Foundation
import Journal
import Support
import Terminal
import Testing

@testable import Desk

/// What the README shows is what the program shows. `VEJVISER_RECORD=1` writes it anew.
@Suite("The README tells the truth")
struct ReadmeTests {
  private static let path = SharedData.packageRoot.appendingPathComponent("README.md")

  /// The README's text between two marks, replaced first when recording.
  private func section(_ name: String, is expected: String) throws {
    let begin = "<!-- \(name) -->\n"
    let end = "<!-- end of \(name) -->"
    var text = try String(contentsOf: Self.path, encoding: .utf8)
    let start = try #require(text.range(of: begin), "README has no mark \(begin)").upperBound
    let stop = try #require(text.range(of: end), "README has no mark \(end)").lowerBound
    if ProcessInfo.processInfo.environment["VEJVISER_RECORD"] == "1" {
      text.replaceSubrange(start..<stop, with: "\n\(expected)\n\n")
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[start..<stop]).trimmed == expected.trimmed)
    }
  }

  @Test("the key sheet is the table of commands, and the pictures are the demonstration's screens")
  func sections() throws {
    try section("keys", is: KeySheet.markdown)
    try section("screens", is: try pictures())
  }

  private func pictures() throws -> String {
    var state = try DemoState.make(columns: 80, rows: 24)
    _ = state.press(.control("o"))
    _ = state.press(text: "Karen")
    _ = state.press(.enter)
    var shown: [String] = []
    func picture(_ title: String) {
      let text = DeskView.draw(state, theme: .standard).plainText
      let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "    \($0)".trimmedEnd
      }
      shown.append("**\(title)**\n\n" + indented.joined(separator: "\n"))
    }
    _ = state.press(.function(2))
    _ = state.press(text: "sang")
    picture("Find")
    _ = state.press(.function(3))
    _ = state.press(.control("r"))
    _ = state.press(.enter)
    _ = state.press(.tab)
    _ = state.press(.tab)
    picture("Min samtale")
    _ = state.press(.function(4))
    picture("Min plan")
    _ = state.press(.function(5))
    picture("I dag")
    return shown.joined(separator: "\n\n")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// The demonstration as a state, on a day that never changes.
enum DemoState {
  static func make(columns: Int, rows: Int) throws -> AppState {
    let folder = try TemporaryFolder()
    try Data(DemoDirectory.csv.utf8).write(to: folder.url.appendingPathComponent("demo.csv"))
    let batch = try Importer().read(folder.path("demo.csv"), source: "prøve")
    let directory = Directory(Array(batch.communities))
    let device = try #require(DeviceName(rawValue: "abcdefghjk"))
    var casebook = Casebook(ledger: Ledger(device: device))
    let wall = WallTime(milliseconds: 1_795_338_000_000)
    let edits =
      [Names.Field(Names.staff, "name").edit("staff:demo", text: "Bodil")]
      + DemoCitizens.edits(today: wall.inDenmark.date, space: "hold") { text, place in
        let near = Gazetteer.lookup(place, limit: 1).first?.coordinate
        let query = Query(text: text, near: near, withinKilometres: nil, limit: 1)
        return directory.search(query).hits.first.flatMap { directory.community($0.id) }
      }
    _ = casebook.record(edits, by: "staff:demo", at: wall)
    var settings = Settings()
    settings.isDemo = true
    settings.homePlace = "4100 Ringsted"
    var state = AppState(
      casebook: casebook, directory: directory, settings: settings, moment: Moment(wall: wall, uptime: 0),
      size: Size(columns: columns, rows: rows), seed: 1)
    state.start(staff: "staff:demo", problems: [])
    return state
  }
}

extension AppState {
  fileprivate mutating func press(_ key: Key) -> [Effect] { update(.input(.key(key)), at: moment) }

  fileprivate mutating func press(text: String) -> [Effect] {
    text.flatMap { press(.character($0)) }
  }
}
