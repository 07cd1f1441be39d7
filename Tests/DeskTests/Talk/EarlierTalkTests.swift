import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Earlier conversations")
struct EarlierTalkTests {
  private func talk(_ id: String, _ date: String, importance: Int) -> [Edit] {
    [
      Pilot.edit(Names.conversation(id), "date", .text(date)),
      Pilot.edit(Names.answer(id, "hverdag"), "text", .text("ord \(id)")),
      Pilot.edit(Names.answer(id, "hverdag"), "importance", .integer(importance)),
    ]
  }

  private func atWheel() -> Pilot {
    let edits =
      talk("a", "2026-08-21", importance: 3) + talk("b", "2026-10-02", importance: 1)
      + talk("c", "2026-11-22", importance: 2)
    var pilot = Pilot.withBodil(edits: edits)
    pilot.press(.function(3))
    return pilot
  }

  @Test("The one before stands beside; over, its outline lies on the wheel and a line tells it in words")
  func cycle() {
    var pilot = atWheel()
    #expect(pilot.sees("ord b"))
    let beside = pilot.screen
    pilot.press(.control("w"))
    #expect(!pilot.sees("ord b"))
    #expect(pilot.sees("Sidst, fre 2. okt ●○○"))
    #expect(pilot.sees("prikket: 2. okt"))
    let over = pilot.screen
    pilot.press(.control("w"))
    #expect(pilot.state.talk.earlier == .off)
    #expect(!pilot.sees("Sidst") && !pilot.sees("prikket"))
    #expect(pilot.screen != over)
    pilot.press(.control("w"))
    pilot.press(.left, .right)
    #expect(pilot.screen == beside)
  }

  @Test("Which one is compared with is chosen among the others, never the open one")
  func choose() {
    var pilot = atWheel()
    pilot.press(.alt("w"))
    #expect(pilot.sees("fredag 21. august 2026"))
    #expect(!pilot.sees("22. november 2026  "))
    pilot.press(.down, .enter)
    #expect(pilot.sees("ord a"))
    #expect(pilot.sees("Dengang, fre 21. aug ●●●"))
    #expect(pilot.state.talk.conversation == "c")
    // Another conversation begins with the one before it again.
    pilot.press(.control("n"))
    #expect(pilot.sees("ord c"))
  }

  @Test("Without an earlier one there is nothing to compare with, and it says so")
  func none() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .alt("w"))
    #expect(pilot.state.layers.isEmpty)
    #expect(pilot.state.notice?.phrase.danish == "Der er ingen tidligere samtale")
  }

  @Test("Where there is no room for a wheel, nothing is said to lie over it")
  func narrow() {
    var pilot = atWheel()
    pilot.happen(.input(.resize(Size(columns: 60, rows: 30))))
    #expect(pilot.sees("ord b"))
    pilot.press(.control("w"))
    #expect(pilot.state.talk.earlier == .off)
  }
}
