import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Around a conversation")
struct TalkLayersTests {
  private func atWheel(_ edits: [Edit] = [], columns: Int = 80, rows: Int = 24) -> Pilot {
    var pilot = Pilot.withBodil(columns: columns, rows: rows, edits: edits)
    pilot.press(.function(3))
    return pilot
  }

  @Test("Everything said is read back in order, and what was not said is not there")
  func readAloud() throws {
    var pilot = atWheel()
    pilot.type("Stille dage")
    pilot.press(.escape, .shiftTab)
    pilot.type("At synge")
    pilot.press(.alt("l"))
    let screen = pilot.screen
    let centre = try #require(screen.firstRange(of: "At synge"))
    let day = try #require(screen.firstRange(of: "Stille dage"))
    #expect(centre.lowerBound < day.lowerBound)
    #expect(!screen.contains("Krop"))
    // It was typed a moment ago, and is on its way to the disk.
    #expect(pilot.file?.conversations.first?.centre == "At synge")
    pilot.press(.escape)
    #expect(pilot.state.context == .talkText)
  }

  @Test("A long conversation is scrolled to its very end", arguments: [(80, 24), (40, 12)])
  func scroll(columns: Int, rows: Int) {
    var pilot = atWheel(
      [
        Pilot.edit(Names.conversation("c"), "date", .text(Samples.today.iso)),
        Pilot.edit(
          Names.conversation("c"), "centre", .text(String(repeating: "ord og flere ord\n", count: 80))),
        Pilot.edit(Names.conversation("c"), "contribution", "DET SIDSTE"),
      ], columns: columns, rows: rows)
    pilot.press(.alt("l"))
    #expect(!pilot.sees("DET SIDSTE"))
    pilot.press(.end)
    #expect(pilot.sees("DET SIDSTE"))
    pilot.press(.down, .pageDown, .up)
    pilot.press(.home)
    #expect(pilot.sees("Bodil"))
  }

  @Test("Questions for what is hard are chosen by topic; nothing of it is kept")
  func hardTalks() {
    var pilot = atWheel()
    pilot.press(.alt("s"))
    #expect(pilot.sees("▸Sorg"))
    for _ in HardTopic.allCases.dropFirst() { pilot.press(.down) }
    #expect(pilot.sees("▸Ikke at ville leve"))
    #expect(pilot.sees("112") && pilot.sees("70\u{A0}201\u{A0}201"))
    pilot.press(.escape)
    pilot.wait(5000)
    #expect(pilot.appended == [])
  }

  @Test("On the smallest screen the arrows read on, and all that is to be done at once is within reach")
  func hardTalksNarrow() {
    var pilot = atWheel(columns: 40, rows: 12)
    pilot.press(.alt("s"), .left)
    var seen = pilot.screen
    for _ in 0..<20 {
      pilot.press(.down)
      seen += pilot.screen
    }
    for word in ["112", "70\u{A0}201\u{A0}201", "1813", "kollega", "nat?"] {
      #expect(seen.contains(word), "\(word)")
    }
    #expect(pilot.sees("Ikke at ville leve"))
  }

  @Test("Strengths and contribution are kept as they are typed; the conversation begins with them")
  func about() throws {
    var pilot = atWheel()
    pilot.press(.control("d"))
    pilot.type("Jeg bager")
    pilot.press(.tab)
    pilot.type("Kage")
    pilot.press(.tab, .tab)
    pilot.type("Havehuset")
    pilot.press(.tab)
    pilot.type("Datteren")
    pilot.press(.tab, .right, .right)
    pilot.press(.escape)
    pilot.wait(1000)
    let talk = try #require(pilot.file?.conversations.first)
    #expect(talk.strengths == "Jeg bager" && talk.contribution == "Kage")
    #expect(talk.place == "Havehuset" && talk.participants == "Datteren" && talk.minutes == 30)
    #expect(talk.date == Samples.today)
    #expect(talk.templateID == "vejviser-1")
    #expect(pilot.file?.conversations.count == 1)
  }

  @Test("Looking at the form keeps nothing")
  func looking() {
    var pilot = atWheel()
    pilot.press(
      .control("d"), .tab, .tab, .tab, .tab, .tab, .escape, .alt("m"), .tab, .escape, .alt("l"), .escape)
    pilot.wait(5000)
    #expect(pilot.appended == [])
  }

  @Test(
    "A talk is approved as it stands; what is written later is told; taking that back makes it approved again"
  )
  func signOff() throws {
    var pilot = atWheel()
    pilot.press(.alt("a"))
    #expect(pilot.state.layers.isEmpty)
    pilot.type("Stille dage")
    pilot.press(.escape, .alt("a"))
    #expect(pilot.sees("1 af 8 felter"))
    pilot.press(.right)
    #expect(pilot.sees("ja, læst op søn 22. nov"))
    #expect(pilot.file?.conversations.first?.signed == Samples.today)
    #expect(pilot.file?.conversations.first?.signedBy == "Bodil")
    pilot.press(.escape)
    #expect(pilot.sees("✓ læst op og godkendt"))
    pilot.press(.enter)
    pilot.type(" igen")
    pilot.wait(1000)
    #expect(pilot.sees("⚠ ændret efter godkendelsen"))
    pilot.press(.escape, .alt("a"))
    #expect(pilot.sees("men ændret siden"))
    pilot.press(.right, .escape)
    #expect(pilot.sees("✓ læst op og godkendt"))
    pilot.press(.control("z"))
    #expect(pilot.sees("⚠ ændret efter godkendelsen"))
  }

  @Test("An approval is taken back by choosing so")
  func takeBack() {
    var pilot = atWheel()
    pilot.type("Ord")
    pilot.press(.escape, .alt("a"), .right, .right)
    #expect(pilot.file?.conversations.first?.signed == nil)
    #expect(pilot.sees("ikke endnu"))
  }

  @Test("The next visit is made with it, once, and is a visit")
  func nextVisit() throws {
    var pilot = atWheel()
    pilot.type("Ord")
    for _ in 0..<2 {
      pilot.press(.escape, .alt("a"), .tab, .tab, Key(.home, .shift))
      pilot.press(.end, Key(.home, .shift))
      pilot.type("3/12")
      pilot.press(.tab, .end)
      pilot.press(.escape)
      pilot.wait(1000)
    }
    let visits = try #require(pilot.file?.followUps)
    #expect(visits.count == 1)
    #expect(visits.first?.kind == .visit)
    #expect(visits.first?.due?.iso == "2026-12-03")
  }

  @Test("When the next visit is done, another one is agreed on: what was done stays done")
  func secondVisit() throws {
    var pilot = atWheel()
    func agree(_ day: String) {
      pilot.press(.escape, .alt("a"), .tab, .tab)
      pilot.type(day)
      pilot.press(.escape)
      pilot.wait(1000)
    }
    pilot.type("Ord")
    agree("3/12")
    let first = try #require(pilot.file?.followUps.first)
    pilot.write([Pilot.edit(Names.followUp(first.id), "done", .text("2026-12-03"))])
    agree("10/12")
    let visits = try #require(pilot.file?.followUps)
    #expect(Set(visits.map(\.due?.iso)) == ["2026-12-03", "2026-12-10"])
    #expect(visits.filter { $0.done == nil }.map(\.due?.iso) == ["2026-12-10"])
    #expect(visits.allSatisfy { $0.kind == .visit })
  }

  @Test("Enter after reading aloud goes on to the approval")
  func fromReading() {
    var pilot = atWheel()
    pilot.type("Ord")
    pilot.press(.escape, .alt("l"), .enter)
    #expect(pilot.sees("Afslut samtalen"))
    pilot.press(.escape)
    #expect(pilot.state.layers.isEmpty)
  }

  @Test("Whom it was read to may be written before it is approved")
  func who() {
    var pilot = atWheel()
    pilot.type("Ord")
    pilot.press(.escape, .alt("a"), .tab, .end)
    pilot.type(" og datteren")
    pilot.press(.shiftTab, .right)
    pilot.wait(1000)
    #expect(pilot.file?.conversations.first?.signedBy == "Bodil og datteren")
    #expect(pilot.file?.conversations.first?.isChangedSinceSigned == false)
  }

  @Test("100 KB pasted into a segment, read aloud and approved: it is all there, and every screen is drawn")
  func large() throws {
    var pilot = atWheel()
    let text = String(repeating: "ord på ord ", count: 9_000)
    pilot.paste(text)
    pilot.wait(1000)
    let kept = try #require(pilot.file?.conversations.first?.answer("hverdag").text)
    #expect(text.hasPrefix(kept) && kept.utf8.count > 90_000)
    pilot.press(.escape, .alt("l"), .end)
    #expect(pilot.sees("ord på ord"))
    pilot.press(.enter, .right)
    #expect(pilot.file?.conversations.first?.isChangedSinceSigned == false)
  }

  @Test(
    "Words from right to left, emoji and escape sequences are kept, and drawn harmlessly",
    arguments: HostileTextTests.names)
  func hostile(text: String) throws {
    for (columns, rows) in [(40, 12), (80, 24)] {
      var pilot = atWheel(
        [
          Pilot.edit(Names.conversation("c"), "date", .text(Samples.today.iso)),
          Pilot.edit(Names.conversation("c"), "centre", .text(text)),
          Pilot.edit(Names.conversation("c"), "strengths", .text(text)),
          Pilot.edit(Names.conversation("c"), "signed", .text(Samples.today.iso)),
          Pilot.edit(Names.conversation("c"), "signed-by", .text(text)),
          Pilot.edit(Names.answer("c", "krop"), "text", .text(text)),
        ], columns: columns, rows: rows)
      for key in [Key.alt("l"), .control("d"), .alt("a"), .alt("m"), .control("w")] {
        pilot.press(key)
        for line in pilot.screen.split(separator: "\n", omittingEmptySubsequences: false) {
          try #require(TextWidth.columns(of: String(line)) <= columns)
          try #require(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
        pilot.press(.escape)
      }
      #expect(pilot.file?.conversations.first?.strengths == text)
    }
  }
}
