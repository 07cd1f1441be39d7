import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The footer")
struct FooterTests {
  @Test(
    "The way to everything else stands in it at every size that people have: where there is one short line, Ctrl-K, that tells the keys and finds the help as well",
    arguments: Scene.allCases)
  func help(scene: Scene) {
    // Nothing is to be read behind the hidden screen or over the stand's code, and the help is not explained by itself.
    if [.hidden, .hiddenCode, .help, .standLeave].contains(scene) { return }
    for (columns, rows) in GoldenScreenTests.sizes {
      for language in Language.allCases {
        let pilot = scene.pilot(columns: columns, rows: rows) { $0.language = language }
        // A notice takes the only line for the moment.
        if rows < 20, pilot.state.notice != nil || !pilot.state.saving.refused.isEmpty { continue }
        let way =
          columns < 60 && CommandTable.onPanes(pilot.state.context) && pilot.state.stand == nil
          ? "Ctrl-K " : "F1 "
        #expect(pilot.sees(way), "\(columns)×\(rows)\n\(pilot.screen)")
      }
    }
  }

  @Test("What cannot be done now does not stand in it")
  func unavailable() {
    var pilot = Pilot([])
    #expect(!pilot.sees("Ctrl-T"))
    pilot.press(.function(5))
    #expect(!pilot.sees("Ctrl-D gjort"))
  }

  @Test("Tab goes through a form's fields, and the footer says so")
  func form() {
    var pilot = Scene.formStep.pilot(columns: 80, rows: 24)
    #expect(pilot.sees("Tab næste"))
    pilot.press(.shiftTab)
    guard case .form(let form)? = pilot.state.layers.last else { return }
    #expect(form.focus == form.fields.count - 1)
  }

  @Test("A notice leaves the most needed keys in view")
  func notice() {
    let pilot = Scene.planNotice.pilot(columns: 80, rows: 24)
    #expect(pilot.sees("Ctrl-Z fortryder"))
    #expect(pilot.sees("Enter åbn trin"))
  }
}
