import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Nu and ønsket")
struct TalkScoresTests {
  private func atWheel() -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3))
    return pilot
  }

  private func shown(_ pilot: Pilot) -> SegmentAnswer? {
    pilot.file?.conversations.first?.answer("hverdag")
  }

  @Test("They are off until they are switched on: a digit is how much it matters")
  func off() {
    var pilot = atWheel()
    #expect(!pilot.sees("ønsket"))
    pilot.type("2")
    #expect(shown(pilot)?.importance == 2 && shown(pilot)?.now == nil)
    pilot.type("7")
    #expect(shown(pilot)?.importance == 2)
    pilot.type(" ")
    #expect(pilot.state.notice?.phrase.danish.contains("Alt-t") == true)
    #expect(pilot.state.talk.scale == .importance)
  }

  @Test("Switched on, digits give nu, a space goes on to ønsket and to how much it matters")
  func digits() {
    var pilot = atWheel()
    pilot.press(.alt("t"))
    pilot.type("4 8 3")
    #expect(shown(pilot)?.now == 4)
    #expect(shown(pilot)?.wanted == 8)
    #expect(shown(pilot)?.importance == 3)
    #expect(pilot.sees("nu 4") && pilot.sees("ønsket 8") && pilot.sees("fylder ●●●"))
    #expect(pilot.sees("fyldt: nu · bue: ønsket"))
  }

  @Test("Ten is one more than nine, and the end; minus ends at none")
  func ten() {
    var pilot = atWheel()
    pilot.press(.alt("t"))
    pilot.type("9++")
    #expect(shown(pilot)?.now == 10)
    pilot.type("1---")
    #expect(shown(pilot)?.now == 0)
    pilot.press(.delete)
    #expect(shown(pilot)?.now == nil)
    #expect(pilot.sees("nu –"))
  }

  @Test("Each can be taken back")
  func undo() {
    var pilot = atWheel()
    pilot.press(.alt("t"))
    pilot.type("4 8")
    pilot.press(.control("z"))
    #expect(shown(pilot)?.wanted == nil && shown(pilot)?.now == 4)
    pilot.press(.control("z"))
    #expect(shown(pilot)?.now == nil)
    pilot.press(.control("y"))
    #expect(shown(pilot)?.now == 4)
  }

  @Test(
    "A conversation with scores shows them again when it is opened, another does not; hiding loses nothing")
  func remembered() {
    var pilot = atWheel()
    pilot.press(.alt("t"))
    pilot.type("4")
    pilot.press(.alt("t"))
    #expect(!pilot.sees("nu 4"))
    pilot.press(.control("n"))
    #expect(!pilot.state.talk.showsScores)
    pilot.press(.control("r"), .enter)
    #expect(pilot.state.talk.showsScores)
    #expect(pilot.sees("nu 4"))
  }

  @Test("In the next segment digits give nu again, and on the centre nothing")
  func nextSegment() {
    var pilot = atWheel()
    pilot.press(.alt("t"))
    pilot.type("4 8")
    pilot.press(.tab)
    pilot.type("6")
    #expect(pilot.file?.conversations.first?.answer("netvaerk").now == 6)
    pilot.press(.shiftTab, .shiftTab)
    #expect(pilot.state.talk.isCentre)
    let before = pilot.appended.count
    pilot.type("5+ 7")
    pilot.press(.delete)
    #expect(pilot.appended.count == before)
  }

  @Test("A digit in the text is text, also with scores on")
  func inText() {
    var pilot = atWheel()
    pilot.press(.alt("t"), .enter)
    pilot.type("7 + 3")
    pilot.wait(1000)
    #expect(shown(pilot)?.text == "7 + 3")
    #expect(shown(pilot)?.now == nil)
  }

  @Test("A number that a colleague gave otherwise is told in words; whoever gives one anew has settled it")
  func conflict() {
    var pilot = atWheel()
    pilot.press(.alt("t"))
    pilot.type("4")
    var random = SplitMix64(seed: 9)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let id = pilot.state.talk.conversation ?? ""
    let operations = there.record(
      [Names.Field(Names.answer(id, "hverdag"), "now").edit(Pilot.bodil, 7)], by: "staff:jonas",
      at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: operations)))
    #expect(pilot.sees("nu 4 ⚠ 7"))
    pilot.type("5")
    #expect(pilot.file?.conflicts.isEmpty == true)
    #expect(shown(pilot)?.now == 5)
  }
}
