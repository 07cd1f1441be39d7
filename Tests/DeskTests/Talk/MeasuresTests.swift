import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("WHO-5 and T-ILS on screen")
struct MeasuresTests {
  private func atWheel(_ edits: [Edit] = [], _ change: (inout Settings) -> Void = { _ in }) -> Pilot {
    var pilot = Pilot.withBodil(edits: edits)
    pilot.change { change(&$0.settings) }
    pilot.press(.function(3))
    return pilot
  }

  private func earlier(_ date: String, _ answer: Int) -> [Edit] {
    (1...5).map { Pilot.edit(Names.measure(.who5, "on-\(date)"), String($0), .integer(answer)) }
  }

  @Test(
    "Digits answer one item after the other; the score comes with what it may mean, and never before the last"
  )
  func fill() {
    var pilot = atWheel()
    pilot.press(.alt("m"))
    #expect(pilot.sees("Kun hvis borgeren har lyst"))
    pilot.type("342")
    #expect(pilot.sees("2 svar mangler"))
    #expect(!pilot.sees("(0–100)"))
    pilot.type("11")
    #expect(pilot.sees("44 (0–100). 36–50"))
    #expect(pilot.sees("aldrig en diagnose"))
    #expect(pilot.file?.measurements.first?.score == 44)
    // Without a word said it stands on a day of its own.
    #expect(pilot.file?.measurements.first?.id == "on-2026-11-22")
    #expect(pilot.file?.conversations == [])
  }

  @Test("With a conversation it belongs to that")
  func ofConversation() {
    var pilot = atWheel()
    pilot.type("Ord")
    pilot.press(.escape, .alt("m"))
    pilot.type("33333")
    #expect(pilot.file?.measurements.map { Optional($0.id) } == [pilot.state.talk.conversation])
    pilot.press(.escape, .alt("a"))
    #expect(pilot.sees("WHO-5"))
  }

  @Test("What is no answer is ignored; an answer is taken off, and every one can be undone")
  func wrongKeys() {
    var pilot = atWheel()
    pilot.press(.alt("m"))
    pilot.type("9x")
    #expect(pilot.appended == [])
    pilot.type("5")
    pilot.press(.up, .delete)
    #expect(pilot.file?.measurements ?? [] == [])
    pilot.press(.control("z"))
    #expect(pilot.file?.measurements.first?.items.first == 5)
    pilot.press(.control("z"))
    #expect(pilot.file?.measurements ?? [] == [])
  }

  @Test("The loneliness scale is the other one: three items, 1–3")
  func tils() {
    var pilot = atWheel()
    pilot.press(.alt("m"), .tab)
    pilot.type("0")
    #expect(pilot.appended == [])
    pilot.type("323")
    #expect(pilot.sees("8 (3–9). 7–9: tegn på svær ensomhed"))
    #expect(pilot.file?.measurements.first?.measure == .tils)
  }

  @Test(
    "Scores over time stand with their days, and what a change is worth; a line is drawn where there is room")
  func course() {
    var pilot = atWheel(earlier("2026-09-01", 2) + earlier("2026-10-01", 3))
    pilot.press(.alt("m"))
    #expect(pilot.sees("tor 1. okt") && pilot.sees("højere er bedre"))
    pilot.type("44444")
    #expect(pilot.sees("+20 siden sidst: 10 eller mere betyder noget"))
    pilot.happen(.input(.resize(Size(columns: 120, rows: 36))))
    #expect(!pilot.sees("█") && pilot.screen.contains { ("\u{2801}"..."\u{28FF}").contains($0) })
    pilot.change { $0.settings.hasBraille = false }
    #expect(pilot.sees("█"))
  }

  @Test("The words are labels, and it says so, until the municipality has put in the translation")
  func labels() throws {
    var pilot = atWheel()
    pilot.press(.alt("m"))
    #expect(pilot.sees("Humør") && pilot.sees("mærkater"))
    let texts = (1...5).map { "who-5 = Det validerede spørgsmål nummer \($0)\n" }.joined()
    let wheel = try WheelTemplate("navn = N\nmidte = M\n\(texts)[A]\n[B]\n[C]", file: "wheel")
    pilot = atWheel { $0.wheel = wheel }
    pilot.press(.alt("m"))
    #expect(pilot.sees("Det validerede spørgsmål nummer 5"))
    #expect(!pilot.sees("mærkater"))
    pilot.press(.tab)
    #expect(pilot.sees("mærkater"))
  }

  @Test("On the smallest screen one item stands at a time, and the score with its guidance fits")
  func narrow() {
    var pilot = atWheel()
    pilot.happen(.input(.resize(Size(columns: 40, rows: 12))))
    pilot.press(.alt("m"))
    #expect(pilot.sees("1/5 Humør"))
    pilot.type("11111")
    #expect(pilot.sees("20 (0–100)"))
    #expect(pilot.sees("egen læge"))
    #expect(pilot.sees("diagnose"))
  }
}
