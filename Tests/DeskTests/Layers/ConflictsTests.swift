import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Two versions, side by side")
struct ConflictsTests {
  private static let (own, other) = (
    "Hun vil gerne synge i kor igen.", "Hun vil gerne synge sammen med andre igen, helst om dagen."
  )

  /// Bodil's goal in two versions, and a phone number in two.
  private func pilot(columns: Int = 80, rows: Int = 24) -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.happen(.input(.resize(Size(columns: columns, rows: rows))))
    pilot.press(.function(4))
    pilot.change { $0.plan.goal.selectAll() }
    pilot.type(Self.own)
    pilot.wait(5000)
    pilot.save()
    let phone = Names.Field(Names.citizen, "phone")
    pilot.change { state in
      _ = state.commit([phone.edit(Pilot.bodil, text: "12 34 56 78")], as: Phrase(same: ""), notify: false)
    }
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let operations = there.record(
      [
        Names.Field(Names.staff, "name").edit("staff:jonas", text: "Jonas"),
        AppState.goalField.edit(Pilot.bodil, text: Self.other), phone.edit(Pilot.bodil, text: "87 65 43 21"),
      ], by: "staff:jonas", at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: operations)))
    return pilot
  }

  @Test("Both stand there with who wrote them and when, and the words are lit that only one has")
  func sideBySide() throws {
    var pilot = pilot()
    pilot.press(.control("x"))
    #expect(pilot.sees("Planen: det vil jeg gerne") && pilot.sees("Jonas, "))
    // Side by side: on one line.
    let lines = pilot.screen.split(separator: "\n")
    #expect(
      lines.contains {
        $0.contains("Hun vil gerne synge") && $0.components(separatedBy: "Hun vil").count == 3
      })
    let canvas = DeskView.draw(pilot.state, theme: .standard)
    func role(of text: String) throws -> Style? {
      let point = try #require(pilot.place(of: text))
      return canvas[point]?.style
    }
    let lit = Theme.standard[.match]
    #expect(try role(of: "sammen") == lit)
    #expect(try role(of: "i kor") == lit)
    #expect(try role(of: "synge") != lit)
  }

  @Test(
    "On a narrow screen one stands under the other, and both can be reached", arguments: [(40, 12), (80, 24)])
  func reached(columns: Int, rows: Int) {
    var pilot = pilot(columns: columns, rows: rows)
    pilot.press(.control("x"))
    #expect(pilot.sees("(•)"))
    pilot.press(.down)
    #expect(pilot.sees("(•) Jonas") && pilot.sees("helst om"))
    pilot.press(.enter)
    #expect(pilot.file?.plan.goal == Self.other)
  }

  @Test("A text joined of both holds all words of both, and counts once it has been put right")
  func joined() {
    var pilot = pilot()
    pilot.press(.control("x"), .control("e"))
    #expect(pilot.sees("Begges ord"))
    pilot.press(Key(.end, .control))
    pilot.type(" Mandag.")
    // Back and forth, nothing is lost of it.
    pilot.press(.escape)
    #expect(pilot.sees("(•)"))
    pilot.press(.control("e"))
    #expect(pilot.sees("Mandag."))
    let effects = pilot.press(.control("x"))
    #expect(effects.count == 1 && pilot.state.layers.isEmpty)
    let goal = pilot.file?.plan.goal ?? ""
    #expect(goal.contains("kor") && goal.contains("helst") && goal.hasSuffix("Mandag."))
    #expect(pilot.file?.conflicts[AppState.goalField] == nil)
    pilot.press(.control("z"))
    #expect(pilot.file?.plan.goal == Self.own)
  }

  @Test("In the list one is decided after the other, and at the end all is decided")
  func list() {
    var pilot = pilot()
    pilot.press(.alt("x"))
    #expect(pilot.sees("Hvilken udgave gælder? 1 af 2") && pilot.sees("Telefon"))
    // A number is not joined of two.
    #expect(pilot.press(.control("e")) == [] && pilot.sees("Kun tekster kan samles"))
    pilot.press(.tab)
    #expect(pilot.sees("2 af 2") && pilot.sees("Planen"))
    pilot.press(.tab, .right, .enter)
    #expect(pilot.file?.citizen.phone == "87 65 43 21")
    #expect(pilot.sees("Planen: det vil jeg gerne"))
    pilot.press(.enter)
    #expect(pilot.file?.conflicts == [:] && pilot.sees("Alt er afgjort."))
    #expect(pilot.press(.enter) == [])
    pilot.press(.escape)
    #expect(pilot.press(.alt("x")) == [] && pilot.sees("Ingen steder er i to udgaver"))
  }

  @Test("While one sits with a citizen, the others' stay out of sight; in I dag all of them stand there")
  func whose() {
    var pilot = pilot()
    var random = SplitMix64(seed: 5)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let name = Names.Field(Names.citizen, "name")
    let karen = there.record(
      [name.edit("citizen:karen", text: "Karen")], by: "staff:jonas", at: Samples.morning)
    var random2 = SplitMix64(seed: 6)
    var elsewhere = Casebook(ledger: Ledger(device: DeviceName(random: &random2)))
    let karin = elsewhere.record(
      [name.edit("citizen:karen", text: "Karin")], by: "staff:jonas", at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: karen + karin)))
    pilot.press(.alt("x"))
    #expect(pilot.sees("1 af 2"))
    pilot.press(.escape, .function(5), .alt("x"))
    #expect(pilot.sees("1 af 3"))
  }

  @Test("Decided elsewhere meanwhile, it is not asked any more")
  func decidedElsewhere() throws {
    var pilot = pilot()
    pilot.press(.control("x"))
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    there.add(pilot.onDisk)
    there.add(pilot.state.casebook.ledger.operations(of: RootID(Pilot.bodil)))
    let chosen = there.record(
      there.choosing(.text("Afgjort"), everywhere: Pilot.bodil, AppState.goalField), by: "staff:jonas",
      at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: chosen)))
    #expect(pilot.sees("Alt er afgjort.") && pilot.press(.enter) == [])
    #expect(pilot.file?.plan.goal == "Afgjort")
  }

  @Test("What is written of one place never counts for another, when a colleague decides the first meanwhile")
  func decidedWhileWriting() {
    var pilot = pilot()
    pilot.press(.alt("x"), .tab, .control("e"))
    pilot.type(" Zebra ")
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    there.add(pilot.state.casebook.ledger.operations(of: RootID(Pilot.bodil)))
    let chosen = there.record(
      there.choosing(.text("Afgjort"), everywhere: Pilot.bodil, AppState.goalField), by: "staff:jonas",
      at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: chosen)))
    // What was written still stands there, to be copied.
    #expect(pilot.sees("Zebra") && pilot.sees("En kollega har afgjort det imens"))
    #expect(pilot.press(.control("x")) == [])
    #expect(pilot.file?.plan.goal == "Afgjort" && pilot.file?.citizen.phone == "12 34 56 78")
    pilot.press(.escape)
    #expect(pilot.sees("Det er afgjort. Tab viser det næste."))
    pilot.press(.tab)
    #expect(pilot.sees("Telefon"))
  }

  @Test("Beside a citizen in Find, nobody else's words come up")
  func inFind() {
    var pilot = pilot()
    var random = SplitMix64(seed: 5)
    let name = Names.Field(Names.citizen, "name")
    for text in ["Karen", "Karin"] {
      var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
      let operations = there.record(
        [name.edit("citizen:karen", text: text)], by: "staff:jonas", at: Samples.morning)
      pilot.happen(.arrived(Arrival(operations: operations)))
    }
    pilot.press(.function(2), .alt("x"))
    #expect(pilot.sees("1 af 2") && !pilot.sees("Karen") && !pilot.sees("Karin"))
  }
}
