import Domain
import Support
import Terminal
import Testing

@testable import Desk

/// Every pane and layer as text. A person has looked at them: what differs is looked at again.
@Suite("Screens as they were looked at")
struct GoldenScreenTests {
  static let sizes = [(80, 24), (120, 36), (40, 12)]

  private func pictures(_ scene: Scene, _ change: (inout Settings) -> Void = { _ in }) -> String {
    Self.sizes.map { columns, rows in
      let screen = scene.pilot(columns: columns, rows: rows, change).screen
      return "── \(scene.rawValue), \(columns)×\(rows)\n\(screen)"
    }.joined(separator: "\n\n")
  }

  @Test("In Danish", arguments: Scene.allCases)
  func danish(scene: Scene) throws {
    try Golden.check(pictures(scene), "\(scene.rawValue)")
  }

  @Test(
    "In English",
    arguments: [
      Scene.findHits, .findDetails, .talk, .plan, .today, .formStep, .help, .welcome, .promptErase, .measures,
      .signOff, .hardTalks, .talkScores,
    ])
  func english(scene: Scene) throws {
    try Golden.check(pictures(scene) { $0.language = .english }, "\(scene.rawValue)-en")
  }

  @Test(
    "Where neither braille nor Danish letters can be shown",
    arguments: [Scene.talk, .plan, .findDetails, .talkScores, .measures, .hardTalks])
  func ascii(scene: Scene) throws {
    let text = pictures(scene) {
      $0.charset = .ascii
      $0.hasBraille = false
    }
    // The headings are the test's own.
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("── ") || $0.allSatisfy(\.isASCII) })
    try Golden.check(text, "\(scene.rawValue)-ascii")
  }
}
