import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Forms")
struct FormTests {
  /// A new citizen's form over I dag.
  func newCitizen() -> Pilot {
    var pilot = Pilot()
    pilot.press(.function(5), .control("n"))
    return pilot
  }

  /// The form of Bodil's step.
  func step() -> Pilot {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .down, .enter)
    return pilot
  }

  @Test("A new citizen is there with the first letter, and open")
  func create() throws {
    var pilot = newCitizen()
    #expect(pilot.sees("Ny borger"))
    pilot.type("Karen")
    pilot.press(.tab, .tab)
    pilot.type("4130 Viby")
    pilot.press(.escape)
    let id = try #require(pilot.state.citizen)
    #expect(pilot.file?.citizen.name == "Karen")
    #expect(pilot.file?.citizen.place == "4130 Viby")
    #expect(!id.contains("aren"))
    #expect(pilot.sees("Karen"))
  }

  @Test("A form left empty makes nobody")
  func leftEmpty() {
    var pilot = newCitizen()
    pilot.press(.tab, .tab, .enter, .escape)
    pilot.wait(2000)
    #expect(pilot.appended == [])
    #expect(pilot.state.citizen == nil)
  }

  @Test("A name pasted counts as one typed")
  func pasted() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(5), .control("n"))
    pilot.paste("Karen\n")
    pilot.press(.escape)
    #expect(pilot.file?.citizen.name == "Karen ")
    #expect(pilot.state.casebook.file(Pilot.bodil)?.citizen.name == "Bodil")
  }

  @Test("Two new citizens have different ids")
  func two() {
    var pilot = newCitizen()
    pilot.type("A")
    pilot.press(.escape)
    let first = pilot.state.citizen
    pilot.press(.control("n"))
    pilot.type("B")
    pilot.press(.escape)
    #expect(pilot.state.citizen != first)
    #expect(pilot.state.casebook.summaries.count == 2)
  }

  @Test("Esc never discards: what was typed a moment before is written")
  func escape() {
    var pilot = step()
    pilot.press(.end)
    pilot.type(" igen")
    pilot.press(.escape)
    #expect(pilot.file?.plan.steps.last?.what == "Ring til koret igen")
    #expect(!pilot.appended.isEmpty)
  }

  @Test("Tab and Enter go through all fields and round again, Shift-Tab back")
  func around() {
    var pilot = step()
    var seen: [Int] = []
    for _ in 0..<11 {
      guard case .form(let form)? = pilot.state.layers.last else { break }
      seen.append(form.focus)
      pilot.press(form.focus % 2 == 0 ? .tab : .tab)
    }
    #expect(seen == Array(0..<11))
    pilot.press(.shiftTab)
    guard case .form(let form)? = pilot.state.layers.last else { return }
    #expect(form.focus == 10)
  }

  @Test(
    "Dates are understood as people write them, and told back in full",
    arguments: [
      ("fredag", "2026-11-27", "→ fredag 27. november 2026"),
      ("3/12", "2026-12-03", "→ torsdag 3. december 2026"),
      ("i morgen", "2026-11-23", "→ mandag 23. november 2026"),
      ("+7", "2026-11-29", "→ søndag 29. november 2026"),
    ])
  func dates(typed: String, iso: String, told: String) {
    var pilot = step()
    pilot.press(.tab, Key(.home, .shift))
    pilot.type(typed)
    #expect(pilot.sees(told))
    pilot.press(.escape)
    #expect(pilot.file?.plan.steps.first { $0.id == "s1" }?.date?.iso == iso)
  }

  @Test(
    "A date that is none is told when one leaves the field or the form, and what stood there stays",
    arguments: ["3/13", "31/2", "32"])
  func noDate(typed: String) {
    var pilot = step()
    pilot.press(.tab, Key(.home, .shift))
    pilot.type(typed)
    pilot.wait(2000)
    pilot.press(.tab)
    #expect(pilot.sees("Den dato kender jeg ikke"))
    pilot.press(.escape)
    #expect(pilot.sees("»\(typed)« er ikke gemt"))
    #expect(pilot.file?.plan.steps.first { $0.id == "s1" }?.date?.iso == "2026-11-24")
  }

  @Test("A time half typed is not kept either")
  func noTime() {
    var pilot = step()
    pilot.press(.tab, .tab)
    pilot.type("10:65")
    pilot.wait(2000)
    pilot.press(.escape)
    #expect(pilot.sees("»10:65« er ikke gemt"))
    #expect(pilot.file?.plan.steps.first { $0.id == "s1" }?.time == nil)
  }

  @Test("A date cleared is cleared")
  func clearedDate() {
    var pilot = step()
    pilot.press(.tab, Key(.home, .shift), .backspace, .escape)
    #expect(pilot.file?.plan.steps.first { $0.id == "s1" }?.date == nil)
    #expect(pilot.sees("ingen dato"))
  }

  @Test("Opening a form and walking through it changes nothing")
  func lookingOnly() {
    var pilot = step()
    for _ in 0..<15 { pilot.press(.tab) }
    for _ in 0..<7 { pilot.press(.up) }
    pilot.press(.home, .end, Key(.left, .shift), .escape)
    pilot.wait(2000)
    #expect(pilot.appended == [])
  }

  @Test("A choice is written at once, and back to the first is nothing")
  func choice() {
    var pilot = step()
    for _ in 0..<8 { pilot.press(.tab) }
    #expect(pilot.sees("‹ klar og orienteret ›"))
    pilot.press(.right)
    #expect(pilot.file?.plan.steps.last?.stage == .shown)
    pilot.press(.left, .left)
    #expect(pilot.file?.plan.steps.last?.stage == .ready)
  }

  @Test("Enter in a field of several lines makes a line; Up and Down leave it at its ends")
  func area() {
    var pilot = newCitizen()
    for _ in 0..<4 { pilot.press(.tab) }
    pilot.type("en\nto")
    pilot.press(.up, .up)
    guard case .form(let form)? = pilot.state.layers.last else { return }
    #expect(form.focus == 3)
    pilot.press(.escape)
    #expect(pilot.file?.citizen.note == "en\nto")
  }

  @Test("Names of three hundred letters fit; more are not taken in")
  func long() {
    var pilot = newCitizen()
    pilot.type(String(repeating: "å", count: 310))
    pilot.press(.escape)
    #expect(pilot.file?.citizen.name == String(repeating: "å", count: 300))
  }

  @Test("A paste that is too long says so and keeps what fits")
  func pasteTooLong() {
    var pilot = newCitizen()
    pilot.paste(String(repeating: "å", count: 50_000))
    #expect(pilot.sees("Der var ikke plads til hele teksten"))
    pilot.press(.escape)
    #expect(pilot.file?.citizen.name.count == 300)
  }
}
